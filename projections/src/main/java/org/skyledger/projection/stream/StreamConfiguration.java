package org.skyledger.projection.stream;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.backoff.ExponentialBackOff;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class StreamConfiguration {

    private static final long LONGEST_PAUSE_MILLIS = 10_000;

    @Bean
    JsonMapper eventJson() {
        return EventJson.mapper();
    }

    @Bean
    ViewFolds viewFolds(JdbcClient jdbc, TransactionTemplate transaction, JsonMapper json, MeterRegistry meters) {
        return new ViewFolds(new Place(jdbc, transaction, Place.LIVE), json, meters);
    }

    /** A batch is tried until it succeeds: what is wrong with a record is parked, so the fault is elsewhere. */
    @Bean
    CommonErrorHandler tryAgain() {
        var backOff = new ExponentialBackOff();
        backOff.setMaxInterval(LONGEST_PAUSE_MILLIS);
        var handler = new DefaultErrorHandler(backOff);
        handler.setClassifications(Map.of(), true);
        handler.setRetryListeners(new Complaint());
        return handler;
    }

    @Bean
    WhenTopicExistsThenListen whenTopicExistsThenListen(
            KafkaAdmin admin, List<ViewFold<?>> folds, KafkaListenerEndpointRegistry listeners) {
        return new WhenTopicExistsThenListen(admin.getConfigurationProperties(), folds, listeners);
    }

    @Bean
    ListenersHealth listeners(KafkaListenerEndpointRegistry listeners, WhenTopicExistsThenListen start) {
        return new ListenersHealth(listeners, start);
    }
}
