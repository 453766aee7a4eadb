package org.skyledger.projection.stream;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.skyledger.events.CloudEvent;
import org.skyledger.events.DomainEvent;
import org.skyledger.events.Envelope;
import org.skyledger.events.Evolution;
import org.skyledger.events.LedgerRecord;
import org.skyledger.events.Metadata;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads from the topic what concerns one view. It never throws: what it cannot read, a newer version may.
 *
 * @param <E> the feature's sealed event interface
 */
public final class Decoder<E extends DomainEvent> {

    private final Predicate<String> concerns;
    private final Function<LedgerRecord, Envelope<E>> reading;

    /** Of one feature's events. */
    public Decoder(JsonMapper json, Class<E> feature) {
        this(json, feature, Evolution.OF_THE_LEDGER);
    }

    Decoder(JsonMapper json, Class<E> feature, Evolution evolution) {
        this(
                // Names of types are permanent, so a feature is known by its package, even where the type is not.
                type -> type.startsWith(feature.getPackageName() + "."),
                row -> {
                    var read = evolution.read(row.type(), row.revision(), row.payload(), new Payloads(json));
                    return Envelope.of(row, feature.cast(read), json.readValue(row.metadata(), Metadata.class));
                });
    }

    /**
     * @param concerns whether the view is made of events of this type
     * @param reading may throw anything at a record that it cannot read
     */
    public Decoder(Predicate<String> concerns, Function<LedgerRecord, Envelope<E>> reading) {
        this.concerns = concerns;
        this.reading = reading;
    }

    public StreamRecord<E> decode(ConsumerRecord<byte[], byte[]> source) {
        var progress = progress(source);
        try {
            var type = required(source, CloudEvent.TYPE);
            if (progress == null) {
                throw new IllegalArgumentException("the record does not say where in the ledger it stands");
            }
            return concerns.test(type)
                    ? new StreamRecord.Recorded<>(source, progress, envelope(source))
                    : new StreamRecord.Passing<>(source, progress);
        } catch (RuntimeException e) {
            return new StreamRecord.Unreadable<>(source, progress, entity(source), reason(e));
        }
    }

    private Envelope<E> envelope(ConsumerRecord<byte[], byte[]> source) {
        if (source.value() == null) {
            throw new IllegalArgumentException("the record has no payload");
        }
        return reading.apply(CloudEvent.record(
                name -> Headers.text(source, name), new String(source.value(), StandardCharsets.UTF_8)));
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
