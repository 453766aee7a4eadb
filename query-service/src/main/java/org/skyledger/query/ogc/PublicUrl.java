package org.skyledger.query.ogc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

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
    public static UriComponentsBuilder root() {
        return root(request());
    }

    /** The address that was asked for; its query stands as the caller encoded it, so build it without encoding again. */
    static UriComponentsBuilder asAsked() {
        var request = request();
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return root(request).path(path).query(request.getQueryString());
    }

    private static UriComponentsBuilder root(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String url
                ? UriComponentsBuilder.fromUriString(url)
                : ServletUriComponentsBuilder.fromContextPath(request);
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }
}
