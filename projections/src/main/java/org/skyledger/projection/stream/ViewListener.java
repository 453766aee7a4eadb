package org.skyledger.projection.stream;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
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
 * When it is the topic that is another one, the listener reads that from its beginning, and the view drops what it has.
 */
public final class ViewListener implements ConsumerSeekAware {

    private static final Logger log = LoggerFactory.getLogger(ViewListener.class);

    private final String name;
    private final View view;

    /** Of the partitions where the consumer and the view agreed; only the consumer's thread comes here. */
    private final Map<Integer, Standing> standings = new HashMap<>();

    private final Seam seam = new Seam();

    private @Nullable ConsumerSeekCallback seek;

    private @Nullable Consumer<?, ?> consumer;

    /** @param name the view's; its consumer group is named after it */
    public ViewListener(String name, View view) {
        this.name = name;
        this.view = view;
    }

    public String getName() {
        return name;
    }

    @KafkaListener(id = "#{__listener.name}", groupId = "skyledger.view.#{__listener.name}", topics = CloudEvent.TOPIC)
    void on(List<ConsumerRecord<byte[], byte[]>> batch, Consumer<?, ?> current) {
        consumer = current;
        var torn = seam.torn(batch);
        var elsewhere = partitions(batch);
        elsewhere.removeAll(torn);
        var known = batch.stream()
                .filter(record -> standings.containsKey(record.partition()) && !torn.contains(record.partition()))
                .toList();
        view.fold(known, standings).ifPresent(after -> {
            standings.putAll(after);
            elsewhere.removeAll(partitions(known));
            seam.prove(partitions(known));
        });
        // The last thing that can fail: a batch that is tried again must find its partitions as unknown as before.
        goTo(view.standings(elsewhere));
        startOver(torn);
    }

    @Override
    public void registerSeekCallback(ConsumerSeekCallback callback) {
        seek = callback;
    }

    @Override
    public void onPartitionsAssigned(Map<TopicPartition, Long> assignments, ConsumerSeekCallback callback) {
        standings.clear();
        seam.forget();
    }

    /** While nothing new comes, nothing else would notice that the view has lost what it had, or the topic has. */
    @Override
    public void onIdleContainer(Map<TopicPartition, Long> assignments, ConsumerSeekCallback callback) {
        try {
            var found = new HashMap<>(view.standings(standings.keySet()));
            found.entrySet().removeAll(standings.entrySet());
            goTo(found);
            startOver(ended());
        } catch (DataAccessException | KafkaException e) {
            log.debug("{} cannot be compared with the topic", name, e);
        }
    }

    /** The partitions that end before the last record that the view should have. */
    private Set<Integer> ended() {
        var waiting = seam.waiting();
        if (waiting.isEmpty() || consumer == null) {
            return Set.of();
        }
        return consumer
                .endOffsets(waiting.keySet().stream()
                        .map(ViewListener::topicPartition)
                        .toList())
                .entrySet()
                .stream()
                .filter(end ->
                        end.getValue() <= waiting.getOrDefault(end.getKey().partition(), 0L))
                .map(end -> end.getKey().partition())
                .collect(toSet());
    }

    private void startOver(Set<Integer> torn) {
        if (!torn.isEmpty()) {
            log.warn("{} was folded from another topic: reading partitions {} from the beginning", name, torn);
            seeking()
                    .seekToBeginning(
                            torn.stream().map(ViewListener::topicPartition).toList());
            seam.prove(torn);
        }
    }

    private void goTo(Map<Integer, Standing> found) {
        if (!found.isEmpty()) {
            log.info("{} stands at {}", name, found);
            found.forEach((partition, standing) ->
                    seeking().seek(CloudEvent.TOPIC, partition, seam.offset(partition, standing)));
            standings.putAll(found);
        }
    }

    private ConsumerSeekCallback seeking() {
        return Objects.requireNonNull(seek, "the container registers itself before it reads");
    }

    private static TopicPartition topicPartition(int partition) {
        return new TopicPartition(CloudEvent.TOPIC, partition);
    }

    private static Set<Integer> partitions(List<ConsumerRecord<byte[], byte[]>> batch) {
        return batch.stream().map(ConsumerRecord::partition).collect(toCollection(HashSet::new));
    }
}
