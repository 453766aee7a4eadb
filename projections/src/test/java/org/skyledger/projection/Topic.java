package org.skyledger.projection;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.skyledger.events.CloudEvent;
import org.skyledger.events.LedgerRecord;

/** The topic in memory, filled as the relay fills it. */
public final class Topic {

    public static final int PARTITIONS = 6;

    private final List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    private final Map<Integer, Long> offsets = new HashMap<>();

    public static Topic of(Histories histories) {
        var topic = new Topic();
        histories.records().forEach(topic::send);
        return topic;
    }

    public static int partition(UUID entity) {
        return Math.floorMod(entity.hashCode(), PARTITIONS);
    }

    /** In the order in which they were sent. */
    public List<ConsumerRecord<byte[], byte[]>> records() {
        return List.copyOf(records);
    }

    public Topic send(LedgerRecord row) {
        return send(partition(row.entity()), row.entity().toString(), CloudEvent.headers(row), row.payload());
    }

    /** As {@link #send(LedgerRecord)}, with some headers changed. */
    public Topic sendAs(LedgerRecord row, Map<String, String> changed) {
        var headers = CloudEvent.headers(row);
        headers.putAll(changed);
        return send(partition(row.entity()), row.entity().toString(), headers, row.payload());
    }

    public Topic sendWithPayload(LedgerRecord row, String payload) {
        return send(partition(row.entity()), row.entity().toString(), CloudEvent.headers(row), payload);
    }

    /** To every partition. */
    public Topic sendWatermark(long position) {
        var headers = CloudEvent.watermark(position, Histories.recordedAt(position));
        for (int partition = 0; partition < PARTITIONS; partition++) {
            send(partition, "", headers, "");
        }
        return this;
    }

    /** Anything at all. */
    public Topic send(int partition, @Nullable String key, Map<String, String> headers, @Nullable String value) {
        var kafkaHeaders = new RecordHeaders();
        headers.forEach((name, text) -> kafkaHeaders.add(name, bytes(text)));
        long offset = offsets.merge(partition, 1L, Long::sum) - 1;
        records.add(new ConsumerRecord<>(
                CloudEvent.TOPIC,
                partition,
                offset,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                key == null ? null : bytes(key),
                value == null ? null : bytes(value),
                kafkaHeaders,
                Optional.empty()));
        return this;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
