package org.skyledger.query.audit;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.skyledger.query.problem.Correlation;
import org.skyledger.query.problem.ProblemCode;
import org.skyledger.query.problem.Refused;
import org.skyledger.query.security.Readers;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Stands before every resource of this package and of those below it, by whatever address it was reached: a token, its
 * scope, a purpose, and then the record that it was read. Without the record there is no answer.
 */
final class AuditGate implements HandlerInterceptor {

    static final String PURPOSE = "Skyledger-Purpose";

    private static final Set<String> SCOPES = Set.of("skyledger.audit");
    private static final Pattern USABLE = Pattern.compile("[^\\p{C}\\x{2028}\\x{2029}\\x{fffd}]{3,200}");

    private final Readers readers;
    private final ReadLog log;

    AuditGate(Readers readers, ReadLog log) {
        this.readers = readers;
        this.log = log;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (isAudit(handler) && request.getDispatcherType() == DispatcherType.REQUEST) {
            var actor = readers.of(request.getHeader(HttpHeaders.AUTHORIZATION)).nameWithAny(SCOPES);
            var purpose = purpose(request.getHeader(PURPOSE));
            log.record(actor, asAsked(request), purpose, Correlation.of(request));
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        return true;
    }

    private static boolean isAudit(Object handler) {
        return handler instanceof HandlerMethod method
                && (method.getBeanType().getPackageName() + ".").startsWith(AuditGate.class.getPackageName() + ".");
    }

    private static String purpose(@Nullable String header) {
        // Servers hand headers out as Latin-1; who writes more than ASCII writes UTF-8.
        var purpose = header == null
                ? ""
                : new String(header.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8).strip();
        if (!USABLE.matcher(purpose).matches()) {
            throw new Refused(
                    ProblemCode.PURPOSE_MISSING,
                    "the header " + PURPOSE + " must say what you read this for, in 3 to 200 characters of one line");
        }
        return purpose;
    }

    private static String asAsked(HttpServletRequest request) {
        var query = request.getQueryString();
        return request.getMethod() + " " + request.getRequestURI() + (query == null ? "" : "?" + query);
    }
}
