package org.skyledger.projection.stream;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.TopicPartitionInfo;
import org.skyledger.events.CloudEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * Starts the listeners once command-service has made the topic. A consumer that subscribed before would complain without
 * end, or have the broker make a topic with the wrong number of partitions.
 */
final class WhenTopicExistsThenListen implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(WhenTopicExistsThenListen.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int ANSWER_WITHIN_MILLIS = 5_000;

    private final Map<String, Object> kafka;
    private final List<ViewFold<?>> folds;
    private final KafkaListenerEndpointRegistry listeners;
    private final Thread waiting = Thread.ofVirtual().name("wait-for-topic").unstarted(this::waitThenListen);

    WhenTopicExistsThenListen(
            Map<String, Object> kafka, List<ViewFold<?>> folds, KafkaListenerEndpointRegistry listeners) {
        this.kafka = new HashMap<>(kafka);
        this.kafka.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_WITHIN_MILLIS);
        this.kafka.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_WITHIN_MILLIS);
        this.folds = folds;
        this.listeners = listeners;
    }

    @Override
    public void start() {
        waiting.start();
    }

    @Override
    public void stop() {
        waiting.interrupt();
    }

    @Override
    public boolean isRunning() {
        return waiting.isAlive();
    }

    private void waitThenListen() {
        try (var admin = Admin.create(kafka)) {
            for (boolean first = true; !listening(admin); first = false) {
                if (first) {
                    log.info("waiting for the topic {}", CloudEvent.TOPIC);
                }
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean listening(Admin admin) throws InterruptedException {
        try {
            var topics = admin.describeTopics(List.of(CloudEvent.TOPIC))
                    .allTopicNames()
                    .get();
            var partitions = topics.values().stream()
                    .flatMap(topic -> topic.partitions().stream())
                    .map(TopicPartitionInfo::partition)
                    .toList();
            folds.forEach(fold -> fold.begin(partitions));
            listeners.getListenerContainers().forEach(MessageListenerContainer::start);
            log.info("listening to {} partitions of {}", partitions.size(), CloudEvent.TOPIC);
            return true;
        } catch (ExecutionException | RuntimeException e) {
            log.debug("not yet listening", e);
            return false;
        }
    }
}
