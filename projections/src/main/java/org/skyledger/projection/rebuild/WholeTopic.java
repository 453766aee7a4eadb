package org.skyledger.projection.rebuild;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** The topic from its beginning to wherever it ends by now, for one reader that belongs to no group. */
final class WholeTopic implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 100;
    private static final int MOST_AT_ONCE = 4_000;
    private static final int BYTES_AT_ONCE = 4 << 20;
    private static final int ANSWER_WITHIN_MILLIS = 10_000;

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Set<TopicPartition> partitions;
    private Map<TopicPartition, Long> ends;

    private WholeTopic(KafkaConsumer<byte[], byte[]> consumer, Set<TopicPartition> partitions) {
        this.consumer = consumer;
        this.partitions = partitions;
        this.ends = consumer.endOffsets(partitions);
    }

    /** @throws NotPossible when the topic is not there, or not from its beginning */
    static WholeTopic open(Map<String, Object> kafka, String topic) {
        var settings = new HashMap<>(kafka);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, MOST_AT_ONCE);
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, BYTES_AT_ONCE);
        // Kafka lets no reader go before it has answered its last question, be there nothing more to tell.
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, PATIENCE_MILLIS);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_WITHIN_MILLIS);
        var consumer = new KafkaConsumer<byte[], byte[]>(settings);
        try {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .collect(Collectors.toSet());
            refuseTrimmed(consumer.beginningOffsets(partitions));
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return new WholeTopic(consumer, partitions);
        } catch (RuntimeException e) {
            consumer.close();
            throw e;
        }
    }

    private static void refuseTrimmed(Map<TopicPartition, Long> beginnings) {
        if (beginnings.isEmpty()) {
            throw new NotPossible("the topic does not exist yet: is command-service up?");
        }
        if (beginnings.values().stream().anyMatch(offset -> offset > 0)) {
            throw new NotPossible(
                    "the topic has lost its beginning, so a view of all that happened cannot be made of it");
        }
    }

    Set<Integer> partitions() {
        return partitions.stream().map(TopicPartition::partition).collect(Collectors.toSet());
    }

    /** What comes next; nothing when nothing comes for a moment. */
    List<ConsumerRecord<byte[], byte[]>> next() {
        return StreamSupport.stream(
                        consumer.poll(Duration.ofMillis(PATIENCE_MILLIS)).spliterator(), false)
                .toList();
    }

    /** Whether all was read that the topic has at this moment. */
    boolean isRead() {
        return isReadBut(0);
    }

    /** Whether no more than a batch has come since the last look; into a topic that grows, something always has. */
    boolean isNearlyRead() {
        return isReadBut(MOST_AT_ONCE);
    }

    private boolean isReadBut(long rest) {
        if (read() < total()) {
            return false;
        }
        ends = consumer.endOffsets(partitions);
        return read() + rest >= total();
    }

    long read() {
        return partitions.stream().mapToLong(consumer::position).sum();
    }

    long total() {
        return ends.values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
