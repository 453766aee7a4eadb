package org.skyledger.sandbox.demo.check;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.skyledger.events.LedgerRecord;

/** Whether the ledger is whole: no gaps, an unbroken chain, time that only moves forward, and a head that fits. */
final class LedgerCheck {

    private final Findings findings = new Findings("ledger");
    private final Map<UUID, Integer> nextSequences = new HashMap<>();
    private final Chain chain = new Chain();

    /** @param row the next one in the order of positions */
    void accept(LedgerRecord row) {
        findings.compared();
        chain.follow(row).forEach(findings::disagree);
        int expected = nextSequences.getOrDefault(row.entity(), 0);
        if (row.sequence() != expected) {
            findings.disagree("position " + row.position() + " is number " + row.sequence() + " of " + row.entity()
                    + ", not " + expected);
        }
        nextSequences.put(row.entity(), row.sequence() + 1);
    }

    Comparison finish(Head head) {
        var last = chain.end();
        if (!last.equals(head)) {
            findings.disagree("the head is at " + head.position() + " with hash "
                    + head.hash().hex() + ", the last record at " + last.position() + " with "
                    + last.hash().hex());
        }
        return findings.result();
    }
}
