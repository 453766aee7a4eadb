package org.skyledger.projection.stream;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.skyledger.events.DomainEvent;
import org.skyledger.events.Envelope;
import org.skyledger.projection.stream.StreamRecord.Passing;
import org.skyledger.projection.stream.StreamRecord.Recorded;
import org.skyledger.projection.stream.StreamRecord.Unreadable;

/**
 * What to fold, and what to set aside so that the rest can go on: records that cannot be folded, and whatever follows them
 * of the same entity, whose history would otherwise have a hole.
 */
record Triage<E extends DomainEvent>(List<Envelope<E>> events, List<Unreadable<E>> parked) {

    /** @param waiting entities of which something is parked already */
    static <E extends DomainEvent> Triage<E> of(List<StreamRecord<E>> records, Set<UUID> waiting) {
        var events = new ArrayList<Envelope<E>>();
        var parked = new ArrayList<Unreadable<E>>();
        var held = new HashSet<>(waiting);
        for (var record : records) {
            switch (record) {
                case Passing<E> _ -> {}
                case Unreadable<E> unreadable -> {
                    parked.add(unreadable);
                    if (unreadable.entity() != null) {
                        held.add(unreadable.entity());
                    }
                }
                case Recorded<E> recorded -> {
                    if (held.contains(recorded.entity())) {
                        parked.add(recorded.unreadable("an earlier event of the entity is parked"));
                    } else {
                        events.add(recorded.envelope());
                    }
                }
            }
        }
        return new Triage<>(events, parked);
    }
}
