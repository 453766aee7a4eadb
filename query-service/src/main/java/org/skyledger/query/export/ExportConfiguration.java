package org.skyledger.query.export;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration
class ExportConfiguration {

    /** Without it an enum is looked up by the names of its constants. */
    @Bean
    WebMvcConfigurer fileFormats() {
        return new WebMvcConfigurer() {
            @Override
            public void addFormatters(FormatterRegistry registry) {
                registry.addConverter(String.class, FileFormat.class, FileFormat::of);
            }
        };
    }
}
