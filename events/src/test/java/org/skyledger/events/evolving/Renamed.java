package org.skyledger.events.evolving;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.skyledger.events.DomainEvent;
import org.skyledger.events.Evolution;
import org.skyledger.events.Revision;
import org.skyledger.events.Upcaster;

/**
 * An event that has changed twice: revision 2 calls its manager by that name, and no longer "owner"; revision 3 knows
 * several reasons.
 */
@Revision(3)
public record Renamed(UUID entity, String manager, List<String> reasons) implements DomainEvent {

    static final Upcaster TO_2 = new Upcaster(Renamed.class.getName(), 1, payload -> {
        payload.put("manager", Objects.requireNonNull(payload.remove("owner")));
        return payload;
    });

    static final Upcaster TO_3 = new Upcaster(Renamed.class.getName(), 2, payload -> {
        payload.put("reasons", List.of(Objects.requireNonNull(payload.remove("reason"))));
        return payload;
    });

    static final Evolution EVOLUTION = new Evolution(Stream.of(Renamed.class), List.of(TO_2, TO_3));
}
