package org.skyledger.events;

import java.time.Instant;
import java.util.UUID;

/**
 * An event with all that the ledger knows about it: the decoded form of a {@link LedgerRecord}, whose fields it shares.
 *
 * @param <E> the events that may be inside
 */
public record Envelope<E extends DomainEvent>(
        long position,
        UUID entity,
        int sequence,
        E event,
        Metadata metadata,
        Instant recordedAt,
        Hash previousHash,
        Hash hash) {

    public Envelope {
        if (!event.entity().equals(entity)) {
            throw new IllegalArgumentException("an event about " + event.entity() + " is recorded under " + entity);
        }
    }

    public static <E extends DomainEvent> Envelope<E> of(LedgerRecord row, E event, Metadata metadata) {
        return new Envelope<>(
                row.position(),
                row.entity(),
                row.sequence(),
                event,
                metadata,
                row.recordedAt(),
                row.previousHash(),
                row.hash());
    }
}
