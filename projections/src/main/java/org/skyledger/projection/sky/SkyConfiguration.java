package org.skyledger.projection.sky;

import io.micrometer.core.instrument.MeterRegistry;
import org.skyledger.events.intent.IntentEvent;
import org.skyledger.projection.stream.Decoder;
import org.skyledger.projection.stream.FoldReport;
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

    @Bean
    SkyListener skyListener(StringRedisTemplate redis, JsonMapper json, MeterRegistry meters) {
        var store = new SkyStore(redis, json);
        var decoder = new Decoder<>(json, IntentEvent.class);
        return new SkyListener(
                new SkyFold(decoder, new SkyProjector(json), store, new FoldReport(meters, VIEW)), store);
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
