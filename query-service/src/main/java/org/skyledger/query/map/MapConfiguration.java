package org.skyledger.query.map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.skyledger.query.ogc.Entrance;
import org.skyledger.query.ogc.Link;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration
class MapConfiguration implements WebMvcConfigurer {

    /** Whatever gets into the page can neither run, nor load or send anything from or to elsewhere. */
    private static final String ONLY_US = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "worker-src 'self'",
            "style-src 'self'",
            // The map's style sheet holds its icons, and its worker hands over drawn ones.
            "img-src 'self' data: blob:",
            "connect-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'");

    @Bean
    Entrance mapEntrance() {
        return new Entrance(
                "/map", "https://skyledger.org/rel/map", Link.HTML, "The sky on a map, live and at any past moment");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        // Asked for anew each time, and mostly not sent: a page must not run with half of its files old.
        registry.addResourceHandler("/map/**")
                .addResourceLocations("classpath:/static/map/")
                .setCacheControl(CacheControl.noCache());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new HandlerInterceptor() {
                    @Override
                    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                        response.setHeader("Content-Security-Policy", ONLY_US);
                        response.setHeader("X-Content-Type-Options", "nosniff");
                        response.setHeader("Referrer-Policy", "no-referrer");
                        return true;
                    }
                })
                .addPathPatterns("/map", "/map/**");
    }
}
