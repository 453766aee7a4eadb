package org.skyledger.command.recheck;

import org.jspecify.annotations.Nullable;
import org.skyledger.command.ledger.EventJson;
import org.skyledger.events.DomainEvent;
import org.skyledger.events.Grounds;
import org.skyledger.events.LedgerRecord;
import org.skyledger.events.Metadata;

/** A record, read: one of those that came of a command. */
record Step(LedgerRecord row, DomainEvent event, Metadata metadata) {

    static Step of(LedgerRecord row) {
        return new Step(row, EventJson.read(row), EventJson.metadata(row));
    }

    @Nullable
    Grounds grounds() {
        return metadata.grounds();
    }
}
