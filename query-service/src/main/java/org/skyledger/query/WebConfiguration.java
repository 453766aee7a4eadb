package org.skyledger.query;

import java.time.Clock;
import org.skyledger.query.crs.Crs;
import org.skyledger.query.freshness.PositionHeader;
import org.skyledger.query.ogc.PublicProperties;
import org.skyledger.query.ogc.PublicUrl;
import org.skyledger.query.ogc.UnknownParameters;
import org.skyledger.query.problem.Correlation;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What holds for every resource: any web page may read, and a parameter that nobody declared is refused. */
@Configuration
class WebConfiguration implements WebMvcConfigurer {

    private static final int PIECE_BYTES = 32 * 1024;

    private final PublicProperties outside;

    WebConfiguration(PublicProperties outside) {
        this.outside = outside;
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** A page in pieces of 8 KB would wake its reader again and again. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> largePieces() {
        return server -> server.addConnectorCustomizers(
                connector -> connector.setProperty("socket.appWriteBufSize", Integer.toString(PIECE_BYTES)));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new PublicUrl(outside));
        registry.addInterceptor(new UnknownParameters());
    }

    @Override
    public void addCorsMappings(CorsRegistry registry) {
        registry.addMapping("/**")
                .allowedOrigins("*")
                .allowedMethods("GET", "HEAD")
                .allowedHeaders("*")
                .exposedHeaders(
                        PositionHeader.NAME,
                        "Skyledger-Cut",
                        Correlation.HEADER,
                        Crs.HEADER,
                        HttpHeaders.ETAG,
                        HttpHeaders.RETRY_AFTER,
                        HttpHeaders.WWW_AUTHENTICATE);
    }
}
