package org.skyledger.query.crs;

import org.skyledger.query.ogc.ConformanceClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration
class CrsConfiguration {

    @Bean
    ConformanceClass coordinateReferenceSystems() {
        return new ConformanceClass("http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs");
    }

    /** Else an enum would be taken by its constant's name. */
    @Bean
    WebMvcConfigurer crsByTheirNames() {
        return new WebMvcConfigurer() {
            @Override
            public void addFormatters(FormatterRegistry registry) {
                registry.addConverter(String.class, Crs.class, Crs::of);
            }
        };
    }
}
