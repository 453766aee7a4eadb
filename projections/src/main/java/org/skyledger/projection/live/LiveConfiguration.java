package org.skyledger.projection.live;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.core.StringRedisTemplate;

@Configuration(proxyBeanMethods = false)
class LiveConfiguration {

    @Bean
    LiveChannel liveChannel(StringRedisTemplate redis) {
        return new LiveChannel(hint -> redis.convertAndSend(LiveChannel.NAME, hint));
    }
}
