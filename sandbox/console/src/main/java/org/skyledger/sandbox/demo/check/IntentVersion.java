package org.skyledger.sandbox.demo.check;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skyledger.events.volume.AltitudeRange;

/**
 * One version of an operational intent.
 *
 * @param position the event that made it
 * @param state the standard's spelling
 * @param recordedFrom when the ledger came to hold it
 * @param recordedUntil when the next version or the end replaced it, or null while it stands
 * @param effectiveFrom start of its first volume, in whole microseconds, which is all that PostgreSQL keeps
 * @param effectiveUntil end of its last volume
 */
record IntentVersion(
        UUID entity,
        long position,
        int version,
        String state,
        String manager,
        Instant recordedFrom,
        @Nullable Instant recordedUntil,
        Instant effectiveFrom,
        Instant effectiveUntil,
        AltitudeRange altitude) {

    boolean stands() {
        return recordedUntil == null;
    }

    IntentVersion until(@Nullable Instant until) {
        return new IntentVersion(
                entity,
                position,
                version,
                state,
                manager,
                recordedFrom,
                until,
                effectiveFrom,
                effectiveUntil,
                altitude);
    }
}
