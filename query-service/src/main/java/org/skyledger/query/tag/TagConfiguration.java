package org.skyledger.query.tag;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration
class TagConfiguration {

    @Bean
    WebMvcConfigurer tags() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new WhenResourceIsTaggedThenKeepItsAnswer());
            }
        };
    }

    private static final class WhenResourceIsTaggedThenKeepItsAnswer implements HandlerInterceptor {

        /** How the answers of a method may be kept, when it is tagged: annotations are slow to find. */
        private final Map<Method, Optional<CacheControl>> known = new ConcurrentHashMap<>();

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            if (handler instanceof HandlerMethod method) {
                known.computeIfAbsent(method.getMethod(), _ -> caching(method)).ifPresent(caching -> {
                    WholeAnswer.want(request, caching);
                    response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
                });
            }
            return true;
        }

        private static Optional<CacheControl> caching(HandlerMethod method) {
            return Optional.ofNullable(of(method)).map(tagged -> caching(tagged.seconds()));
        }

        private static @Nullable Tagged of(HandlerMethod method) {
            var own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Tagged.class);
            return own == null ? AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Tagged.class) : own;
        }

        private static CacheControl caching(int seconds) {
            return seconds == 0
                    ? CacheControl.noCache()
                    : CacheControl.maxAge(Duration.ofSeconds(seconds)).cachePublic();
        }
    }
}
