package org.skyledger.sandbox.demo.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.skyledger.events.Hash;
import org.skyledger.events.LedgerRecord;

/** The chain of hashes, followed record by record. */
final class Chain {

    private long position;
    private Hash hash = Hash.GENESIS;
    private Instant time = Instant.MIN;

    /** Follows it to the next record, and gives what is wrong with that. */
    List<String> follow(LedgerRecord row) {
        var faults = new ArrayList<String>();
        if (row.position() != position + 1) {
            faults.add("position " + row.position() + " follows " + position);
        }
        if (!row.isIntact()) {
            faults.add("position " + row.position() + " is not what its hash covers");
        }
        if (!row.previousHash().equals(hash)) {
            faults.add("position " + row.position() + " does not continue the chain");
        }
        if (!row.recordedAt().isAfter(time)) {
            faults.add("position " + row.position() + " was recorded no later than the one before");
        }
        position = row.position();
        hash = row.hash();
        time = row.recordedAt();
        return faults;
    }

    /** The last record's. */
    Head end() {
        return new Head(position, hash);
    }
}
