package org.skyledger.command.airspace;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Which entities have something in common. */
final class GroupIndex {

    private final Map<UUID, Set<UUID>> members = new HashMap<>();

    void move(UUID entity, Optional<UUID> from, Optional<UUID> to) {
        if (from.equals(to)) {
            return;
        }
        from.ifPresent(left ->
                members.computeIfPresent(left, (_, there) -> there.remove(entity) && there.isEmpty() ? null : there));
        to.ifPresent(
                joined -> members.computeIfAbsent(joined, _ -> new HashSet<>()).add(entity));
    }

    /** By id: in whatever order they came. */
    List<UUID> members(UUID common) {
        return members.getOrDefault(common, Set.of()).stream().sorted().toList();
    }
}
