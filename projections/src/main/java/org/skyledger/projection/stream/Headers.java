package org.skyledger.projection.stream;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.skyledger.events.CloudEvent;

/** The headers of a record, as text. */
final class Headers {

    private static final int UNKNOWN = -1;

    private Headers() {}

    static @Nullable String text(ConsumerRecord<?, ?> source, String name) {
        var header = source.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    static Map<String, String> all(ConsumerRecord<?, ?> source) {
        var all = new LinkedHashMap<String, String>();
        for (var header : source.headers()) {
            all.put(header.key(), header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8));
        }
        return all;
    }

    /** A record of the topic that was kept elsewhere, as it was. */
    static ConsumerRecord<byte[], byte[]> record(
            int partition, long offset, UUID key, Map<String, String> all, byte @Nullable [] payload) {
        var headers = new RecordHeaders();
        all.forEach((name, text) -> headers.add(name, text.getBytes(StandardCharsets.UTF_8)));
        return new ConsumerRecord<>(
                CloudEvent.TOPIC,
                partition,
                offset,
                ConsumerRecord.NO_TIMESTAMP,
                TimestampType.NO_TIMESTAMP_TYPE,
                UNKNOWN,
                UNKNOWN,
                key.toString().getBytes(StandardCharsets.UTF_8),
                payload,
                headers,
                Optional.empty());
    }
}
