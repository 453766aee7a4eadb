package org.skyledger.command.relay;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.skyledger.events.CloudEvent;
import org.skyledger.events.LedgerRecord;
import org.skyledger.sandbox.backing.Backing;

/** Everything that is in the topic now. */
record TopicContents(List<ConsumerRecord<String, byte[]>> records) {

    static TopicContents read() {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                Backing.kafka().bootstrapServers(),
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                // Kafka lets no reader go before it has answered its last question.
                ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                100);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(CloudEvent.TOPIC).stream()
                    .map(partition -> new TopicPartition(CloudEvent.TOPIC, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var records = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
            return new TopicContents(records);
        }
    }

    List<LedgerRecord> events() {
        return records.stream()
                .filter(record -> !CloudEvent.WATERMARK.equals(header(record, CloudEvent.TYPE)))
                .map(record -> CloudEvent.record(
                        name -> header(record, name), new String(record.value(), StandardCharsets.UTF_8)))
                .toList();
    }

    List<ConsumerRecord<String, byte[]>> watermarks() {
        return records.stream()
                .filter(record -> CloudEvent.WATERMARK.equals(header(record, CloudEvent.TYPE)))
                .toList();
    }

    static @Nullable String header(ConsumerRecord<?, ?> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
