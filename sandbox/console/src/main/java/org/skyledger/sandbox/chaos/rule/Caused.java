package org.skyledger.sandbox.chaos.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.skyledger.events.LedgerRecord;
import org.skyledger.sandbox.chaos.load.Attempt;

/** Rules A, B and C: which events each attempt caused. */
final class Caused {

    private final Map<UUID, List<Long>> positions = new HashMap<>();

    /** @param trace of the attempt whose event the record is */
    void accept(UUID trace, LedgerRecord record) {
        positions.computeIfAbsent(trace, _ -> new ArrayList<>()).add(record.position());
    }

    void judge(List<Attempt> attempts, Findings findings) {
        for (var attempt : attempts) {
            var found = positions.getOrDefault(attempt.trace(), List.of());
            if (!attempt.kind().isWrite()) {
                findings.judge(Rule.PHANTOM, found.isEmpty(), () -> attempt + " only read, and caused " + found);
            } else if (attempt.granted()) {
                findings.judge(Rule.LOST, isWhole(attempt, found), () -> attempt + " caused " + found);
            } else if (attempt.refused()) {
                findings.judge(Rule.PHANTOM, found.isEmpty(), () -> attempt + " caused " + found);
            } else {
                findings.judge(
                        Rule.TORN, found.isEmpty() || isWhole(attempt, found), () -> attempt + " caused " + found);
            }
        }
    }

    /** All events of a decision, and each once, one behind the other. */
    private static boolean isWhole(Attempt attempt, List<Long> found) {
        return found.size() == attempt.events() && found.getLast() - found.getFirst() == attempt.events() - 1;
    }
}
