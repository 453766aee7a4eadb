package org.skyledger.sandbox.demo.check;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skyledger.events.volume.AltitudeRange;

/**
 * One version of an operational intent, a constraint or a subscription.
 *
 * @param position the event that made it
 * @param version a number, or a subscription's opaque text
 * @param state an intent's, in the standard's spelling; empty of a constraint; what a subscription is for, and whether it
 *     is implicit
 * @param recordedFrom when the ledger came to hold it
 * @param recordedUntil when the next version or the end replaced it, or null while it stands
 * @param effectiveFrom start of its first volume, in whole microseconds, which is all that PostgreSQL keeps
 * @param effectiveUntil end of its last volume
 */
record Version(
        View view,
        UUID entity,
        long position,
        String version,
        String state,
        String manager,
        Instant recordedFrom,
        @Nullable Instant recordedUntil,
        Instant effectiveFrom,
        Instant effectiveUntil,
        AltitudeRange altitude) {

    Version until(@Nullable Instant until) {
        return new Version(
                view,
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
