package org.skyledger.projection.stream;

import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.Metric;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;

/** Down when a listener has stopped; the lag is in records that it has not fetched. */
final class ListenersHealth implements HealthIndicator {

    private final KafkaListenerEndpointRegistry listeners;
    private final WhenTopicExistsThenListen start;

    ListenersHealth(KafkaListenerEndpointRegistry listeners, WhenTopicExistsThenListen start) {
        this.listeners = listeners;
        this.start = start;
    }

    @Override
    public Health health() {
        if (start.isRunning()) {
            return Health.up()
                    .withDetail("waiting", "the topic does not exist yet")
                    .build();
        }
        var health = Health.up();
        for (var listener : listeners.getListenerContainers()) {
            if (!listener.isRunning()) {
                health.down();
            }
            health.withDetail(
                    Objects.requireNonNull(listener.getListenerId()),
                    Map.of("running", listener.isRunning(), "lag", lag(listener)));
        }
        return health.build();
    }

    private static long lag(MessageListenerContainer listener) {
        return listener.metrics().values().stream()
                .flatMap(metrics -> metrics.values().stream())
                .filter(metric -> metric.metricName().name().equals("records-lag"))
                .map(Metric::metricValue)
                .mapToLong(lag -> ((Number) lag).longValue())
                .sum();
    }
}
