package org.skyledger.projection.version;

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
 * @param closed the entities whose version of before comes to its end, and by what
 */
public record Versions<S extends DomainEvent>(List<Opened<S>> opened, Map<UUID, Cause> closed) {

    /** @param end the entity's next event, or null while the version stands */
    public record Opened<S extends DomainEvent>(
            Cause beginning, @Nullable Cause end, S event) {}

    public static <S extends DomainEvent> Versions<S> of(
            List<? extends Envelope<? extends DomainEvent>> events, Class<S> opening) {
        var opened = new LinkedList<Opened<S>>();
        var next = new HashMap<UUID, Cause>();
        for (var envelope : events.reversed()) {
            var cause = Cause.of(envelope);
            var end = next.put(envelope.entity(), cause);
            if (opening.isInstance(envelope.event())) {
                opened.addFirst(new Opened<>(cause, end, opening.cast(envelope.event())));
            }
        }
        return new Versions<>(opened, next);
    }
}
