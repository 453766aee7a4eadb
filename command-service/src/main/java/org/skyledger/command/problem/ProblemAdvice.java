package org.skyledger.command.problem;

import org.jspecify.annotations.Nullable;
import org.skyledger.command.decision.Overdue;
import org.skyledger.command.decision.ShuttingDown;
import org.skyledger.command.ledger.Ledger;
import org.skyledger.command.ledger.LedgerUnavailable;
import org.skyledger.command.wire.AreaTooLarge;
import org.skyledger.command.wire.BadInput;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What goes wrong in any resource. Refusals by a feature's decider are its own advice's. */
@RestControllerAdvice
@Order
class ProblemAdvice {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Ledger ledger;

    ProblemAdvice(Ledger ledger) {
        this.ledger = ledger;
    }

    @ExceptionHandler
    ResponseEntity<Object> on(BadInput e) {
        return error(Problem.BAD_INPUT, e.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<Object> on(AreaTooLarge e) {
        return error(Problem.AREA_TOO_LARGE, e.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<Object> on(BodyTooLarge e) {
        return error(Problem.BODY_TOO_LARGE, e.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<Object> on(HttpMessageNotReadableException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLarge tooLarge) {
                return on(tooLarge);
            }
        }
        return error(Problem.BAD_JSON, UnreadableJson.sentence(e));
    }

    @ExceptionHandler
    ResponseEntity<Object> on(HttpMediaTypeNotSupportedException e) {
        return error(Problem.BAD_JSON, "send the body as application/json, not " + e.getContentType());
    }

    @ExceptionHandler
    ResponseEntity<Object> on(AccessDeniedException e) {
        return error(Problem.SCOPE_MISSING, e.getMessage());
    }

    @ExceptionHandler({NoResourceFoundException.class, NoHandlerFoundException.class})
    ResponseEntity<Object> onUnknownPath() {
        return error(Problem.UNKNOWN_PATH, "there is nothing at this path");
    }

    @ExceptionHandler
    ResponseEntity<Object> on(HttpRequestMethodNotSupportedException e) {
        return error(Problem.METHOD_NOT_ALLOWED, e.getMethod() + " is not possible here");
    }

    @ExceptionHandler
    ResponseEntity<Object> on(Overdue e) {
        return error(Problem.OVERDUE, "there was no decision in time; look whether it was made before trying again");
    }

    @ExceptionHandler
    ResponseEntity<Object> on(LedgerUnavailable e) {
        return error(
                Problem.LEDGER_UNAVAILABLE,
                "the ledger cannot be reached; look whether the command was recorded before trying again");
    }

    @ExceptionHandler
    ResponseEntity<Object> on(ShuttingDown e) {
        return error(Problem.STOPPING, "this instance is stopping and decided nothing; try again");
    }

    @ExceptionHandler
    ResponseEntity<Object> on(Exception e) {
        log.error("A request failed", e);
        return error(Problem.INTERNAL, "an error on our side; its id in our logs is " + Correlation.id());
    }

    private ResponseEntity<Object> error(Problem problem, @Nullable String message) {
        return Answers.refusal(problem, message, ledger.position());
    }
}
