package org.skyledger.sandbox.demo.check;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.skyledger.events.Hash;
import org.skyledger.events.LedgerRecord;

/** Whether the ledger is whole: no gaps, an unbroken chain, time that only moves forward, and a head that fits. */
final class LedgerCheck {

    private final Findings findings = new Findings("ledger");
    private final Map<UUID, Integer> nextSequences = new HashMap<>();
    private long lastPosition = 0;
    private Hash lastHash = Hash.GENESIS;
    private Instant lastTime = Instant.MIN;

    /** @param row the next one in the order of positions */
    void accept(LedgerRecord row) {
        findings.compared();
        if (row.position() != lastPosition + 1) {
            findings.disagree("position " + row.position() + " follows " + lastPosition);
        }
        if (!row.isIntact()) {
            findings.disagree("position " + row.position() + " is not what its hash covers");
        }
        if (!row.previousHash().equals(lastHash)) {
            findings.disagree("position " + row.position() + " does not continue the chain");
        }
        if (!row.recordedAt().isAfter(lastTime)) {
            findings.disagree("position " + row.position() + " was recorded no later than the one before");
        }
        int expected = nextSequences.getOrDefault(row.entity(), 0);
        if (row.sequence() != expected) {
            findings.disagree("position " + row.position() + " is number " + row.sequence() + " of " + row.entity()
                    + ", not " + expected);
        }
        nextSequences.put(row.entity(), row.sequence() + 1);
        lastPosition = row.position();
        lastHash = row.hash();
        lastTime = row.recordedAt();
    }

    Comparison finish(Head head) {
        if (lastPosition != head.position() || !lastHash.equals(head.hash())) {
            findings.disagree("the head is at " + head.position() + " with hash "
                    + head.hash().hex() + ", the last record at " + lastPosition + " with " + lastHash.hex());
        }
        return findings.result();
    }
}
