package org.skyledger.query.ogc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.skyledger.query.problem.ProblemCode;
import org.skyledger.query.problem.Refused;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses parameters that the resource does not declare, and those given twice (OGC 17-069r4, requirement
 * /req/core/query-param-unknown): a misspelt filter must not look like an answer.
 */
public final class UnknownParameters implements HandlerInterceptor {

    /** The parameter that every resource has which can be had in several formats. */
    public static final String FORMAT = "f";

    // Looked up in each request, they would be a good part of what a small answer costs.
    private static final Map<Method, Set<String>> DECLARED = new ConcurrentHashMap<>();
    private static final Map<Method, Boolean> PAGES = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var given = request.getParameterMap();
        if (given.isEmpty() || !(handler instanceof HandlerMethod method)) {
            return true;
        }
        var known = declaredBy(method);
        given.forEach((name, values) -> {
            if (!known.contains(name)) {
                throw new Refused(
                        ProblemCode.UNKNOWN_PARAMETER,
                        "there is no parameter \"" + name + "\" here; "
                                + (known.isEmpty() ? "none is allowed" : "allowed: " + String.join(", ", known)));
            }
            if (values.length > 1) {
                throw new Refused(
                        ProblemCode.BAD_PARAMETER, "parameter " + name + ": given " + values.length + " times");
            }
        });
        return true;
    }

    static Set<String> declaredBy(HandlerMethod method) {
        return DECLARED.computeIfAbsent(method.getMethod(), _ -> readDeclared(method));
    }

    private static Set<String> readDeclared(HandlerMethod method) {
        var declared = Arrays.stream(method.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .map(UnknownParameters::name)
                .collect(Collectors.toCollection(TreeSet::new));
        if (isPageToo(method)) {
            declared.add(FORMAT);
        }
        return Collections.unmodifiableSet(declared);
    }

    /** Whether the resource can also be had as a page for people. */
    public static boolean isPageToo(HandlerMethod method) {
        return PAGES.computeIfAbsent(method.getMethod(), _ -> saysHtml(method));
    }

    private static boolean saysHtml(HandlerMethod method) {
        return Stream.of(method.getMethod(), method.getBeanType())
                .map(element -> AnnotatedElementUtils.findMergedAnnotation(element, RequestMapping.class))
                .filter(Objects::nonNull)
                .anyMatch(route -> Arrays.asList(route.produces()).contains(Link.HTML));
    }

    private static String name(MethodParameter parameter) {
        var name = Objects.requireNonNull(parameter.getParameterAnnotation(RequestParam.class))
                .name();
        return name.isEmpty() ? Objects.requireNonNull(parameter.getParameter().getName()) : name;
    }
}
