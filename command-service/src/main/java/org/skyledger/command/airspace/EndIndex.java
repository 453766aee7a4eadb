package org.skyledger.command.airspace;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.UUID;

/** The entities in the order in which they end. */
final class EndIndex {

    private record End(Instant at, UUID entity) {}

    private final NavigableSet<End> ends =
            new TreeSet<>(Comparator.comparing(End::at).thenComparing(End::entity));

    void put(UUID entity, Extent extent) {
        ends.add(new End(extent.end(), entity));
    }

    void remove(UUID entity, Extent extent) {
        ends.remove(new End(extent.end(), entity));
    }

    List<UUID> before(Instant moment, int limit) {
        return ends.stream()
                .limit(limit)
                .takeWhile(end -> end.at().isBefore(moment))
                .map(End::entity)
                .toList();
    }
}
