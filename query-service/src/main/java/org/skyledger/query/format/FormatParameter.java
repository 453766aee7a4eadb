package org.skyledger.query.format;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.skyledger.query.ogc.UnknownParameters;
import org.skyledger.query.problem.ProblemCode;
import org.skyledger.query.problem.Refused;
import org.springframework.http.MediaType;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets an address say in what format it is to be answered, so that a link can lead to just one of them. */
final class FormatParameter implements ContentNegotiationStrategy, HandlerInterceptor {

    /** Never refuses: it is asked again for the answer that says what was refused. */
    @Override
    public List<MediaType> resolveMediaTypes(NativeWebRequest request) {
        return Optional.ofNullable(request.getParameter(UnknownParameters.FORMAT))
                .flatMap(Format::of)
                .map(Format::types)
                .orElse(MEDIA_TYPE_ALL_LIST);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        // An export has formats of its own.
        if (handler instanceof HandlerMethod method && UnknownParameters.isPageToo(method)) {
            check(request.getParameter(UnknownParameters.FORMAT));
        }
        return true;
    }

    private static void check(@Nullable String text) {
        if (text != null && Format.of(text).isEmpty()) {
            throw new Refused(
                    ProblemCode.BAD_PARAMETER,
                    "parameter " + UnknownParameters.FORMAT + ": \"" + text + "\" is no format; allowed: "
                            + Format.allowed());
        }
    }
}
