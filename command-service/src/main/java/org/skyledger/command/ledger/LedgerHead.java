package org.skyledger.command.ledger;

import java.time.Instant;
import org.skyledger.events.Hash;
import org.skyledger.events.LedgerRecord;

/** Where the ledger ends: the last record's position, hash and time. */
public record LedgerHead(long position, Hash hash, Instant recordedAt) {

    static final LedgerHead EMPTY = new LedgerHead(0, Hash.GENESIS, Instant.EPOCH);

    static LedgerHead at(LedgerRecord last) {
        return new LedgerHead(last.position(), last.hash(), last.recordedAt());
    }
}
