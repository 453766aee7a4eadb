package org.skyledger.projection.sky;

import io.lettuce.core.resource.Delay;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.skyledger.events.intent.IntentEvent;
import org.skyledger.projection.stream.Decoder;
import org.skyledger.projection.stream.FoldReport;
import org.springframework.boot.data.redis.autoconfigure.ClientResourcesBuilderCustomizer;
import org.springframework.boot.kafka.autoconfigure.ConcurrentKafkaListenerContainerFactoryConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.ContainerProperties.AckMode;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class SkyConfiguration {

    static final String VIEW = "sky";

    private static final long IDLE_MILLIS = 1_000;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    @Bean
    SkyListener skyListener(StringRedisTemplate redis, JsonMapper json, MeterRegistry meters) {
        var store = new SkyStore(redis, json);
        var decoder = new Decoder<>(json, IntentEvent.class);
        return new SkyListener(
                new SkyFold(decoder, new SkyProjector(json), store, new FoldReport(meters, VIEW)), store);
    }

    /** By default, half a minute may pass before a Redis that is back is noticed. */
    @Bean
    ClientResourcesBuilderCustomizer reconnectSoon() {
        return resources -> resources.reconnectDelay(
                Delay.exponential(Duration.ofMillis(10), LONGEST_PAUSE, 2, TimeUnit.MILLISECONDS));
    }

    @Bean
    ConcurrentKafkaListenerContainerFactory<Object, Object> skyListenerContainerFactory(
            ConcurrentKafkaListenerContainerFactoryConfigurer configurer, ConsumerFactory<Object, Object> consumers) {
        var factory = new ConcurrentKafkaListenerContainerFactory<Object, Object>();
        configurer.configure(factory, consumers);
        // Nobody acknowledges: the offsets are in Redis.
        factory.getContainerProperties().setAckMode(AckMode.MANUAL);
        factory.getContainerProperties().setIdleEventInterval(IDLE_MILLIS);
        return factory;
    }
}
