package org.skyledger.command.airspace;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Which entities stand in which cells, and their extents. */
final class CellIndex {

    private final Map<String, Set<UUID>> occupants = new HashMap<>();
    private final Map<UUID, Extent> extents = new HashMap<>();

    void put(UUID entity, Extent extent) {
        extents.put(entity, extent);
        for (var cell : extent.cells()) {
            occupants.computeIfAbsent(cell, _ -> new LinkedHashSet<>()).add(entity);
        }
    }

    void remove(UUID entity, Extent extent) {
        extents.remove(entity);
        for (var cell : extent.cells()) {
            occupants.computeIfPresent(cell, (_, there) -> there.remove(entity) && there.isEmpty() ? null : there);
        }
    }

    /** The entities that the extent intersects, each once, in an order that depends on the ledger alone. */
    List<UUID> intersecting(Extent extent) {
        var found = new LinkedHashMap<UUID, Boolean>();
        for (var cell : extent.cells()) {
            for (var entity : occupants.getOrDefault(cell, Set.of())) {
                found.computeIfAbsent(entity, id -> {
                    var other = extents.get(id);
                    return other != null && extent.spansMeet(other);
                });
            }
        }
        return found.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
    }
}
