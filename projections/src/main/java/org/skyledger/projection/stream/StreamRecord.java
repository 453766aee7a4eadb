package org.skyledger.projection.stream;

import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.skyledger.events.DomainEvent;
import org.skyledger.events.Envelope;

/**
 * A record of the topic, as one view understands it.
 *
 * @param <E> the events that the view is made of
 */
public sealed interface StreamRecord<E extends DomainEvent> {

    ConsumerRecord<byte[], byte[]> source();

    /** Where the view stands once it has this record; null when the record does not tell its place in the ledger. */
    @Nullable
    Progress progress();

    /** The entity that it is about, as far as the view has to know. */
    @Nullable
    UUID entity();

    /** An event for the view. */
    record Recorded<E extends DomainEvent>(
            ConsumerRecord<byte[], byte[]> source, Progress progress, Envelope<E> envelope) implements StreamRecord<E> {

        @Override
        public UUID entity() {
            return envelope.entity();
        }

        Unreadable<E> unreadable(String reason) {
            return new Unreadable<>(source, progress, entity(), reason);
        }
    }

    /** Nothing for the view: a watermark, or another feature's event. */
    record Passing<E extends DomainEvent>(ConsumerRecord<byte[], byte[]> source, Progress progress)
            implements StreamRecord<E> {

        @Override
        public @Nullable UUID entity() {
            return null;
        }
    }

    /** Something that this version of the view cannot fold, and of which entity, when that much can be read. */
    record Unreadable<E extends DomainEvent>(
            ConsumerRecord<byte[], byte[]> source,
            @Nullable Progress progress,
            @Nullable UUID entity,
            String reason) implements StreamRecord<E> {}
}
