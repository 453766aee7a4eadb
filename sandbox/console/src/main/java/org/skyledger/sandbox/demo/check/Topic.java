package org.skyledger.sandbox.demo.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.skyledger.events.CloudEvent;

/** Reads the whole topic, from its beginning to where it ends now. */
final class Topic {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final int FETCH_BYTES = 8 << 20;

    private final String bootstrapServers;
    private final Set<String> foreign;

    /** @param foreign keys of records that are left out */
    Topic(String bootstrapServers, Set<String> foreign) {
        this.bootstrapServers = bootstrapServers;
        this.foreign = foreign;
    }

    /** @throws IllegalStateException when the broker does not send everything within {@code patience} of the last record */
    void readInto(KafkaCheck check, Duration patience) {
        try (var consumer = new KafkaConsumer<String, String>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        // What the relay sent in a transaction that failed is not there for anybody.
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        5_000,
                        ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                        FETCH_BYTES,
                        // Kafka lets no reader go before it has answered its last question.
                        ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                        (int) POLL.toMillis()),
                new StringDeserializer(),
                new StringDeserializer())) {
            var partitions = consumer.partitionsFor(CloudEvent.TOPIC).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            long deadline = System.nanoTime() + patience.toNanos();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                var records = consumer.poll(POLL);
                records.forEach(record -> {
                    if (record.key() == null || !foreign.contains(record.key())) {
                        accept(check, record);
                    }
                });
                if (!records.isEmpty()) {
                    deadline = System.nanoTime() + patience.toNanos();
                } else if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("Kafka did not send the rest of " + CloudEvent.TOPIC);
                }
            }
        }
    }

    private static void accept(KafkaCheck check, ConsumerRecord<String, String> record) {
        Function<String, @Nullable String> header = name -> header(record, name);
        try {
            if (CloudEvent.WATERMARK.equals(header.apply(CloudEvent.TYPE))) {
                check.watermark(record.partition(), Long.parseLong(String.valueOf(header.apply(CloudEvent.POSITION))));
            } else {
                check.accept(record.partition(), record.key(), CloudEvent.record(header, record.value()));
            }
        } catch (IllegalArgumentException e) {
            check.illegible(record.partition(), record.offset(), e);
        }
    }

    private static @Nullable String header(ConsumerRecord<?, ?> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), UTF_8);
    }
}
