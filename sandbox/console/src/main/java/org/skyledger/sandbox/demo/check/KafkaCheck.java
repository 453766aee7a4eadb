package org.skyledger.sandbox.demo.check;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skyledger.events.LedgerRecord;

/**
 * Whether the topic holds every record of the ledger, unchanged, in order within its partition, and none besides. A
 * record may be there twice: the relay repeats itself after a crash.
 */
final class KafkaCheck {

    private final Findings findings = new Findings("kafka");
    private final Hashes ledger;
    private final BitSet seen = new BitSet();
    private final Map<Integer, Long> reached = new HashMap<>();
    private final Map<UUID, Integer> homes = new HashMap<>();

    /** @param ledger what should be there; records behind its last position are not looked at */
    KafkaCheck(Hashes ledger) {
        this.ledger = ledger;
    }

    void watermark(int partition, long position) {
        reached.merge(partition, position, Math::max);
    }

    void illegible(int partition, long offset, Exception why) {
        findings.disagree("offset " + offset + " of partition " + partition + " is no event: " + why.getMessage());
    }

    /** @param row the partition's next record, which was sent under this key */
    void accept(int partition, @Nullable String key, LedgerRecord row) {
        if (row.position() > ledger.size()) {
            return;
        }
        if (!row.entity().toString().equals(key)) {
            findings.disagree("position " + row.position() + " is about " + row.entity() + " but has the key " + key);
        }
        if (!row.isIntact()) {
            findings.disagree("position " + row.position() + " is not what its hash covers");
        }
        // The hash covers payload, metadata and everything else, so equal hashes of intact records are equal records.
        if (!ledger.holds(row.position(), row.hash())) {
            findings.disagree("position " + row.position() + " has another hash in the ledger");
        }
        int home = homes.merge(row.entity(), partition, (first, _) -> first);
        if (home != partition) {
            findings.disagree(
                    "position " + row.position() + " is in partition " + partition + ", its entity in " + home);
        }
        if (!seen.get((int) row.position())) {
            findings.compared();
            seen.set((int) row.position());
            if (row.position() <= reached.getOrDefault(partition, 0L)) {
                findings.disagree("position " + row.position() + " comes after " + reached.get(partition));
            }
            reached.put(partition, row.position());
        }
    }

    Comparison finish() {
        for (int gap = seen.nextClearBit(1); gap <= ledger.size(); gap = seen.nextClearBit(gap + 1)) {
            findings.disagree("position " + gap + " is missing");
        }
        return findings.result();
    }
}
