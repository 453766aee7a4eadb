package org.skyledger.projection.stream;

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
 * Reads the topic from where a view says that it stands. Kafka keeps no offsets for it: when the view is found elsewhere
 * than this listener left it (emptied, restored from a backup, or moved by another consumer), the listener goes there.
 */
public final class ViewListener implements ConsumerSeekAware {

    private static final Logger log = LoggerFactory.getLogger(ViewListener.class);

    private final String name;
    private final View view;

    /** Of the partitions where the consumer and the view agreed; only the consumer's thread comes here. */
    private final Map<Integer, Standing> standings = new HashMap<>();

    private @Nullable ConsumerSeekCallback consumer;

    /** @param name the view's; its consumer group is named after it */
    public ViewListener(String name, View view) {
        this.name = name;
        this.view = view;
    }

    public String getName() {
        return name;
    }

    @KafkaListener(id = "#{__listener.name}", groupId = "skyledger.view.#{__listener.name}", topics = CloudEvent.TOPIC)
    void on(List<ConsumerRecord<byte[], byte[]>> batch) {
        var elsewhere = partitions(batch);
        var known = batch.stream()
                .filter(record -> standings.containsKey(record.partition()))
                .toList();
        view.fold(known, standings).ifPresent(after -> {
            standings.putAll(after);
            elsewhere.removeAll(partitions(known));
        });
        // The last thing that can fail: a batch that is tried again must find its partitions as unknown as before.
        goTo(view.standings(elsewhere));
    }

    @Override
    public void registerSeekCallback(ConsumerSeekCallback callback) {
        consumer = callback;
    }

    @Override
    public void onPartitionsAssigned(Map<TopicPartition, Long> assignments, ConsumerSeekCallback callback) {
        standings.clear();
    }

    /** While nothing new comes, nothing else would notice that the view has lost what it had. */
    @Override
    public void onIdleContainer(Map<TopicPartition, Long> assignments, ConsumerSeekCallback callback) {
        try {
            var found = new HashMap<>(view.standings(standings.keySet()));
            found.entrySet().removeAll(standings.entrySet());
            goTo(found);
        } catch (DataAccessException e) {
            log.debug("{} does not say where it stands", name, e);
        }
    }

    private void goTo(Map<Integer, Standing> found) {
        if (!found.isEmpty()) {
            log.info("{} stands at {}", name, found);
            var seek = Objects.requireNonNull(consumer, "the container registers itself before it reads");
            found.forEach((partition, standing) -> seek.seek(CloudEvent.TOPIC, partition, standing.offset()));
            standings.putAll(found);
        }
    }

    private static Set<Integer> partitions(List<ConsumerRecord<byte[], byte[]>> batch) {
        return batch.stream().map(ConsumerRecord::partition).collect(toCollection(HashSet::new));
    }
}
