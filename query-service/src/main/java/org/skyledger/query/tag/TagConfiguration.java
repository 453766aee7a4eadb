package org.skyledger.query.tag;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
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

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            var tagged = handler instanceof HandlerMethod method ? of(method) : null;
            if (tagged != null) {
                WholeAnswer.want(request, caching(tagged.seconds()));
                response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
            }
            return true;
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
