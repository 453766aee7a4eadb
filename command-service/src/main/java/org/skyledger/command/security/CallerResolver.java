package org.skyledger.command.security;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skyledger.command.decision.Caller;
import org.skyledger.command.problem.Correlation;
import org.springframework.core.MethodParameter;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands resources the {@link Caller} that the request's token names. */
final class CallerResolver implements HandlerMethodArgumentResolver {

    private static final int LONGEST_TRACEPARENT = 64;

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Caller resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        if (!(request.getUserPrincipal() instanceof JwtAuthenticationToken authentication)) {
            throw new IllegalStateException("a resource that needs a caller is open to everyone");
        }
        var token = authentication.getToken();
        return new Caller(
                token.getSubject(),
                token.getClaimAsString("client_id"),
                scopes(token.getClaim("scope")),
                null,
                UUID.fromString(Correlation.id()),
                traceparent(request.getHeader("traceparent")));
    }

    private static List<String> scopes(@Nullable Object claim) {
        return switch (claim) {
            case String text -> List.of(text.trim().split("\\s+"));
            case Collection<?> several -> several.stream().map(String::valueOf).toList();
            case null, default -> List.of();
        };
    }

    private static @Nullable String traceparent(@Nullable String header) {
        return header == null || header.length() > LONGEST_TRACEPARENT ? null : header;
    }
}
