package org.skyledger.query.problem;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** The one place that turns what went wrong into an answer. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ResponseEntity<Object> refused(Refused refused, ServletWebRequest request) {
        refuseToAddTo(request, refused);
        return answer(refused.code(), refused.detail(), new HttpHeaders(), request.getRequest());
    }

    @ExceptionHandler
    ResponseEntity<Object> failed(Exception failure, ServletWebRequest request) {
        refuseToAddTo(request, failure);
        if (DatabaseFailure.isPassing(failure)) {
            LOG.warn("The database does not answer: {}", failure.toString());
            return answer(
                    ProblemCode.DATABASE_UNAVAILABLE,
                    "the database cannot answer now; nothing is wrong with the request",
                    new HttpHeaders(),
                    request.getRequest());
        }
        LOG.error("Could not answer {}", request.getDescription(false), failure);
        return answer(
                ProblemCode.INTERNAL_ERROR,
                "the service failed; its log holds the cause under this correlation id",
                new HttpHeaders(),
                request.getRequest());
    }

    /** An answer that has begun can only be broken off: then the server closes the connection, and the caller knows. */
    private static void refuseToAddTo(ServletWebRequest request, Exception failure) {
        var response = request.getResponse();
        if (response != null && response.isCommitted()) {
            throw new IllegalStateException("the answer had begun", failure);
        }
    }

    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException mismatch, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        // Parameters are parsed by their own types, which refuse with a sentence that says what is allowed.
        var name = mismatch instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : String.valueOf(mismatch.getPropertyName());
        var detail =
                "parameter " + name + ": " + mismatch.getMostSpecificCause().getMessage();
        return answer(ProblemCode.BAD_PARAMETER, detail, headers, ((ServletWebRequest) request).getRequest());
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var code = ProblemCode.of(status);
        var known = failure instanceof ErrorResponse error ? error.getBody().getDetail() : null;
        // The framework's words for a missing route speak of static files.
        var detail = known == null || code == ProblemCode.NO_SUCH_RESOURCE ? code.meaning() : known;
        return answer(code, detail, headers, ((ServletWebRequest) request).getRequest());
    }

    private static ResponseEntity<Object> answer(
            ProblemCode code, String detail, HttpHeaders headers, HttpServletRequest request) {
        if (code.status() == HttpStatus.SERVICE_UNAVAILABLE) {
            headers.set(HttpHeaders.RETRY_AFTER, "1");
        } else if (code.status() == HttpStatus.TOO_MANY_REQUESTS) {
            headers.set(HttpHeaders.RETRY_AFTER, "15");
        } else if (code.status() == HttpStatus.UNAUTHORIZED) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return ResponseEntity.status(code.status())
                .headers(headers)
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body(code, detail, request));
    }

    /** The problem as RFC 9457 has it; the framework adds {@code instance}. */
    static ProblemDetail body(ProblemCode code, String detail, HttpServletRequest request) {
        var problem = ProblemDetail.forStatusAndDetail(code.status(), detail);
        problem.setType(code.type());
        problem.setTitle(code.meaning());
        problem.setProperty("correlation", Correlation.of(request));
        return problem;
    }
}
