package org.skyledger.query.security;

import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration
class SecurityConfiguration {

    @Bean
    Readers tokenReaders(TokenProperties properties, Clock clock) {
        return new Readers(AccessTokens.decoder(Keys.of(properties), properties, clock));
    }

    @Bean
    WebMvcConfigurer readers(Readers tokens) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new ReaderResolver(tokens));
            }
        };
    }
}
