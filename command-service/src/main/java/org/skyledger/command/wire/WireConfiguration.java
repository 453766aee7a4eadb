package org.skyledger.command.wire;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WireConfiguration {

    @Bean
    BaseUrls baseUrls(WireProperties properties) {
        return new BaseUrls(properties.allowHttpBaseUrls());
    }
}
