package org.skyledger.sandbox.chaos.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.skyledger.events.LedgerRecord;
import org.skyledger.events.intent.IntentEvent;
import org.skyledger.events.intent.IntentShared;
import org.skyledger.events.intent.IntentState;

/**
 * Rule G, judged in the ledger's order and without the service's own code: whoever came into the sky, or changed there,
 * had named every other intent that stood in one of its cells, at its height and in its time.
 */
final class Admission {

    private static final Set<IntentState> NEED_A_KEY = Set.of(IntentState.ACCEPTED, IntentState.ACTIVATED);

    private final Map<UUID, Set<String>> keys;
    private final Findings findings;
    private final Map<String, Map<UUID, IntentShared>> cells = new HashMap<>();
    private final Map<UUID, IntentShared> standing = new HashMap<>();

    /** @param keys of each attempt, by its trace */
    Admission(Map<UUID, Set<String>> keys, Findings findings) {
        this.keys = keys;
        this.findings = findings;
    }

    void accept(UUID trace, LedgerRecord record, IntentEvent event) {
        leave(record.entity());
        if (event instanceof IntentShared intent) {
            if (NEED_A_KEY.contains(intent.state())) {
                judge(keys.getOrDefault(trace, Set.of()), record, intent);
            }
            stand(record.entity(), intent);
        }
    }

    private void judge(Set<String> key, LedgerRecord record, IntentShared intent) {
        var missing = neighbours(intent).stream()
                .filter(other -> !key.contains(other.ovn()))
                .toList();
        findings.judge(
                Rule.WRONGLY_ADMITTED,
                missing.isEmpty(),
                () -> "position " + record.position() + " was admitted without " + missing);
    }

    private List<IntentShared> neighbours(IntentShared intent) {
        var seen = new HashSet<UUID>();
        var found = new ArrayList<IntentShared>();
        for (var cell : intent.plan().cells()) {
            cells.getOrDefault(cell, Map.of()).forEach((id, other) -> {
                if (seen.add(id) && overlap(intent, other)) {
                    found.add(other);
                }
            });
        }
        return found;
    }

    private static boolean overlap(IntentShared one, IntentShared other) {
        var low = one.plan().altitude();
        var high = other.plan().altitude();
        var early = one.plan().time();
        var late = other.plan().time();
        return low.lowerMeters() <= high.upperMeters()
                && high.lowerMeters() <= low.upperMeters()
                && !early.start().isAfter(late.end())
                && !late.start().isAfter(early.end());
    }

    private void stand(UUID id, IntentShared intent) {
        standing.put(id, intent);
        intent.plan()
                .cells()
                .forEach(cell ->
                        cells.computeIfAbsent(cell, _ -> new HashMap<>()).put(id, intent));
    }

    private void leave(UUID id) {
        var before = standing.remove(id);
        if (before != null) {
            before.plan()
                    .cells()
                    .forEach(cell -> cells.getOrDefault(cell, Map.of()).remove(id));
        }
    }
}
