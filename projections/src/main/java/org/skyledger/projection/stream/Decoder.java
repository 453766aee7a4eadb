package org.skyledger.projection.stream;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.skyledger.events.CloudEvent;
import org.skyledger.events.DomainEvent;
import org.skyledger.events.Envelope;
import org.skyledger.events.Evolution;
import org.skyledger.events.Metadata;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the events of one feature from the topic. It never throws: what it cannot read, a newer version may.
 *
 * @param <E> the feature's sealed event interface
 */
public final class Decoder<E extends DomainEvent> {

    private final JsonMapper json;
    private final Class<E> feature;
    private final Evolution evolution;

    public Decoder(JsonMapper json, Class<E> feature) {
        this(json, feature, Evolution.OF_THE_LEDGER);
    }

    Decoder(JsonMapper json, Class<E> feature, Evolution evolution) {
        this.json = json;
        this.feature = feature;
        this.evolution = evolution;
    }

    public StreamRecord<E> decode(ConsumerRecord<byte[], byte[]> source) {
        var progress = progress(source);
        try {
            var type = required(source, CloudEvent.TYPE);
            if (progress == null) {
                throw new IllegalArgumentException("the record does not say where in the ledger it stands");
            }
            return concerns(type)
                    ? new StreamRecord.Recorded<>(source, progress, envelope(source))
                    : new StreamRecord.Passing<>(source, progress);
        } catch (RuntimeException e) {
            return new StreamRecord.Unreadable<>(source, progress, entity(source), reason(e));
        }
    }

    /** Names of types are permanent, so a feature is known by its package, even where the type is not. */
    private boolean concerns(String type) {
        return type.startsWith(feature.getPackageName() + ".");
    }

    private Envelope<E> envelope(ConsumerRecord<byte[], byte[]> source) {
        if (source.value() == null) {
            throw new IllegalArgumentException("the record has no payload");
        }
        var row = CloudEvent.record(
                name -> Headers.text(source, name), new String(source.value(), StandardCharsets.UTF_8));
        var event = feature.cast(evolution.read(row.type(), row.revision(), row.payload(), new Payloads(json)));
        return Envelope.of(row, event, json.readValue(row.metadata(), Metadata.class));
    }

    private static @Nullable Progress progress(ConsumerRecord<?, ?> source) {
        var position = parsed(Headers.text(source, CloudEvent.POSITION), Long::valueOf);
        var recordedAt = parsed(Headers.text(source, CloudEvent.TIME), Instant::parse);
        return position == null || recordedAt == null ? null : new Progress(position, recordedAt, source.offset() + 1);
    }

    private static @Nullable UUID entity(ConsumerRecord<byte[], byte[]> source) {
        var key = source.key();
        return key == null ? null : parsed(new String(key, StandardCharsets.UTF_8), UUID::fromString);
    }

    private static <T> @Nullable T parsed(@Nullable String text, Function<String, T> parse) {
        try {
            return text == null ? null : parse.apply(text);
        } catch (RuntimeException _) {
            return null;
        }
    }

    private static String required(ConsumerRecord<?, ?> source, String name) {
        var value = Headers.text(source, name);
        if (value == null) {
            throw new IllegalArgumentException("the record has no header " + name);
        }
        return value;
    }

    private static String reason(RuntimeException failure) {
        var message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }
}
