package org.skyledger.command.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.skyledger.events.HashChain;
import org.skyledger.events.LedgerRecord;

/** Gives drafts their places behind a head: position, time and hash. */
final class Sealing {

    private Sealing() {}

    /** @param now the clock's time; the ledger's own time is always later than its last record's, whatever the clock says */
    static List<LedgerRecord> seal(LedgerHead head, List<Draft> drafts, Instant now) {
        var records = new ArrayList<LedgerRecord>(drafts.size());
        var last = head;
        var clock = now.truncatedTo(ChronoUnit.MICROS);
        for (var draft : drafts) {
            var record = seal(last, draft, clock);
            records.add(record);
            last = LedgerHead.at(record);
        }
        return records;
    }

    private static LedgerRecord seal(LedgerHead last, Draft draft, Instant clock) {
        long position = last.position() + 1;
        var earliest = last.recordedAt().plus(1, ChronoUnit.MICROS);
        var recordedAt = clock.isBefore(earliest) ? earliest : clock;
        var hash = HashChain.hash(
                last.hash(),
                position,
                draft.entity(),
                draft.sequence(),
                draft.type(),
                draft.revision(),
                recordedAt,
                draft.payload(),
                draft.metadata());
        return new LedgerRecord(
                position,
                draft.entity(),
                draft.sequence(),
                draft.type(),
                draft.revision(),
                recordedAt,
                draft.payload(),
                draft.metadata(),
                last.hash(),
                hash);
    }
}
