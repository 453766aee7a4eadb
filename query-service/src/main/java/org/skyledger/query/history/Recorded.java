package org.skyledger.query.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a version was what the ledger held, and why it came and went. */
record Recorded(
        Cause cause,
        Instant from,
        @Nullable Instant until,
        @Nullable Cause endedBy) {

    long position() {
        return cause.position();
    }

    /** As it was known at that moment, when its end may not have been. */
    Recorded asOf(Instant moment) {
        return until == null || until.isAfter(moment) ? new Recorded(cause, from, null, null) : this;
    }
}
