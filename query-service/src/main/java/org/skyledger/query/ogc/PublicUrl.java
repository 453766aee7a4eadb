package org.skyledger.query.ogc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Where clients reach this service: at the configured address, else at the one that the request was sent to. Links need
 * it on the request's own thread.
 */
public final class PublicUrl implements HandlerInterceptor {

    private static final String ATTRIBUTE = PublicUrl.class.getName();

    private final PublicProperties properties;

    public PublicUrl(PublicProperties properties) {
        this.properties = properties;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!properties.url().isEmpty()) {
            request.setAttribute(ATTRIBUTE, properties.url());
        }
        return true;
    }

    /** The address of the root, without a slash at its end. */
    public static String root() {
        return root(request());
    }

    /** The address that was asked for, as the caller encoded it. */
    static String asAsked() {
        return asAsked(_ -> true, "");
    }

    /**
     * The same with other parameters.
     *
     * @param kept which of them stay, by name
     * @param added such as {@code limit=5}, or empty
     */
    static String asAsked(Predicate<String> kept, String added) {
        var request = request();
        var path = request.getRequestURI().substring(request.getContextPath().length());
        var query = Stream.concat(
                        Stream.of(Objects.requireNonNullElse(request.getQueryString(), "")
                                        .split("&"))
                                .filter(parameter -> kept.test(parameter.split("=", 2)[0])),
                        Stream.of(added))
                .filter(parameter -> !parameter.isEmpty())
                .collect(Collectors.joining("&"));
        return root(request) + path + (query.isEmpty() ? "" : "?" + query);
    }

    private static String root(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String url) {
            return url;
        }
        var url = ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
        // An answer has several links.
        request.setAttribute(ATTRIBUTE, url);
        return url;
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }
}
