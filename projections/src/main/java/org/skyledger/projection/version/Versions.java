package org.skyledger.projection.version;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skyledger.events.DomainEvent;
import org.skyledger.events.Envelope;

/**
 * What a run of events does to the versions of entities.
 *
 * @param <S> the events after which an entity stands, as they say
 * @param opened the versions that they make, in their order
 * @param closed the entities whose version of before comes to its end, and when
 */
public record Versions<S extends DomainEvent>(List<Opened<S>> opened, Map<UUID, Instant> closed) {

    /** @param until when the ledger took the entity's next event, or null while the version stands */
    public record Opened<S extends DomainEvent>(
            long position, Instant since, @Nullable Instant until, S event) {}

    public static <S extends DomainEvent> Versions<S> of(
            List<? extends Envelope<? extends DomainEvent>> events, Class<S> opening) {
        var opened = new LinkedList<Opened<S>>();
        var next = new HashMap<UUID, Instant>();
        for (var envelope : events.reversed()) {
            var until = next.put(envelope.entity(), envelope.recordedAt());
            if (opening.isInstance(envelope.event())) {
                var event = opening.cast(envelope.event());
                opened.addFirst(new Opened<>(envelope.position(), envelope.recordedAt(), until, event));
            }
        }
        return new Versions<>(opened, next);
    }
}
