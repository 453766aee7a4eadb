package org.skyledger.command.airspace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Which entities stand in which cells. Their extents and states lie beside their ids, because with a million entities
 * every look-up elsewhere is a wait for memory.
 */
final class CellIndex<S> {

    private record Occupant<S>(Extent extent, S state) {}

    private record Found<S>(UUID entity, S state) {}

    private final Map<String, Map<UUID, Occupant<S>>> occupants = new HashMap<>();

    /** Puts the entity into its cells, or another state in its place there. */
    void put(UUID entity, Extent extent, S state) {
        var occupant = new Occupant<>(extent, state);
        for (var cell : extent.cells()) {
            occupants.computeIfAbsent(cell, _ -> new HashMap<>()).put(entity, occupant);
        }
    }

    void remove(UUID entity, Extent extent) {
        for (var cell : extent.cells()) {
            occupants.computeIfPresent(
                    cell, (_, there) -> there.remove(entity) != null && there.isEmpty() ? null : there);
        }
    }

    /** The states of those that the extent intersects, each once, by id: in whatever order they came. */
    List<S> intersecting(Extent extent) {
        var found = new ArrayList<Found<S>>();
        var seen = new HashSet<UUID>();
        boolean oneCell = extent.cells().size() == 1;
        for (var cell : extent.cells()) {
            occupants.getOrDefault(cell, Map.of()).forEach((entity, occupant) -> {
                if (extent.spansMeet(occupant.extent()) && (oneCell || seen.add(entity))) {
                    found.add(new Found<>(entity, occupant.state()));
                }
            });
        }
        found.sort(Comparator.comparing(Found::entity));
        return found.stream().map(Found::state).toList();
    }
}
