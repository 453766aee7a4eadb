package org.skyledger.projection.stream;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** The headers of a record, as text. */
final class Headers {

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
}
