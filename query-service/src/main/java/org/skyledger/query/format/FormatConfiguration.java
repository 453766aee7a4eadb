package org.skyledger.query.format;

import java.util.List;
import org.skyledger.query.ogc.ConformanceClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

@Configuration
class FormatConfiguration {

    @Bean
    ConformanceClass html() {
        return new ConformanceClass("http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/html");
    }

    @Bean
    HttpMessageConverter<Object> htmlPages(JsonMapper json) {
        return new HtmlPages(json);
    }

    /** The address before the header: who follows a link has not chosen the header. */
    @Bean
    WebMvcConfigurer formats() {
        var parameter = new FormatParameter();
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(parameter);
            }

            @Override
            public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
                negotiation.strategies(List.of(parameter, new HeaderContentNegotiationStrategy()));
            }
        };
    }
}
