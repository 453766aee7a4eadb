package org.skyledger.projection.sky;

import static java.util.stream.Collectors.toCollection;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.skyledger.events.CloudEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.ConsumerSeekAware;

/**
 * Reads the topic from where Redis says that the sky stands. Kafka keeps no offsets for it: when Redis is found elsewhere
 * than this listener left it (flushed, restored, or moved by another consumer), the listener goes there.
 */
final class SkyListener implements ConsumerSeekAware {

    private static final Logger log = LoggerFactory.getLogger(SkyListener.class);

    private final SkyFold sky;
    private final SkyStore store;

    /** Of the partitions where the consumer and Redis agreed; only the consumer's thread comes here. */
    private final Map<Integer, Standing> standings = new HashMap<>();

    private @Nullable ConsumerSeekCallback consumer;

    SkyListener(SkyFold sky, SkyStore store) {
        this.sky = sky;
        this.store = store;
    }

    @KafkaListener(
            id = SkyConfiguration.VIEW,
            groupId = "skyledger.view.sky",
            topics = CloudEvent.TOPIC,
            containerFactory = "skyListenerContainerFactory")
    void on(List<ConsumerRecord<byte[], byte[]>> batch) {
        var elsewhere = partitions(batch);
        var known = batch.stream()
                .filter(record -> standings.containsKey(record.partition()))
                .toList();
        sky.fold(known, standings).ifPresent(after -> {
            standings.putAll(after);
            elsewhere.removeAll(partitions(known));
        });
        // The last thing that can fail: a batch that is tried again must find its partitions as unknown as before.
        goTo(store.standings(elsewhere));
    }

    @Override
    public void registerSeekCallback(ConsumerSeekCallback callback) {
        consumer = callback;
    }

    @Override
    public void onPartitionsAssigned(Map<TopicPartition, Long> assignments, ConsumerSeekCallback callback) {
        standings.clear();
    }

    /** While nothing new comes, nothing else would notice that Redis has lost what it had. */
    @Override
    public void onIdleContainer(Map<TopicPartition, Long> assignments, ConsumerSeekCallback callback) {
        try {
            var found = new HashMap<>(store.standings(standings.keySet()));
            found.entrySet().removeAll(standings.entrySet());
            goTo(found);
        } catch (DataAccessException e) {
            log.debug("Redis does not say where the sky stands", e);
        }
    }

    private void goTo(Map<Integer, Standing> found) {
        if (!found.isEmpty()) {
            log.info("Redis has the sky at {}", found);
            var seek = Objects.requireNonNull(consumer, "the container registers itself before it reads");
            found.forEach((partition, standing) -> seek.seek(CloudEvent.TOPIC, partition, standing.offset()));
            standings.putAll(found);
        }
    }

    private static Set<Integer> partitions(List<ConsumerRecord<byte[], byte[]>> batch) {
        return batch.stream().map(ConsumerRecord::partition).collect(toCollection(HashSet::new));
    }
}
