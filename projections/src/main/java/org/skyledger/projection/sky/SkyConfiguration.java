package org.skyledger.projection.sky;

import io.lettuce.core.resource.Delay;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.skyledger.events.intent.IntentEvent;
import org.skyledger.projection.stream.Decoder;
import org.skyledger.projection.stream.FoldReport;
import org.skyledger.projection.stream.ViewListener;
import org.springframework.boot.data.redis.autoconfigure.ClientResourcesBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.core.StringRedisTemplate;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class SkyConfiguration {

    static final String VIEW = "sky";

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    @Bean
    ViewListener skyListener(StringRedisTemplate redis, JsonMapper json, MeterRegistry meters) {
        var decoder = new Decoder<>(json, IntentEvent.class);
        var store = new SkyStore(redis, json);
        return new ViewListener(
                VIEW, new SkyFold(decoder, new SkyProjector(json), store, new FoldReport(meters, VIEW)));
    }

    /** By default, half a minute may pass before a Redis that is back is noticed. */
    @Bean
    ClientResourcesBuilderCustomizer reconnectSoon() {
        return resources -> resources.reconnectDelay(
                Delay.exponential(Duration.ofMillis(10), LONGEST_PAUSE, 2, TimeUnit.MILLISECONDS));
    }
}
