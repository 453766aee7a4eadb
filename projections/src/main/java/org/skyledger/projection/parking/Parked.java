package org.skyledger.projection.parking;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record that waits to be folded.
 *
 * @param entity null when not even that could be read
 * @param position in the ledger, null when not even that could be read
 * @param since when it was set aside
 */
record Parked(
        String view,
        @Nullable UUID entity,
        int partition,
        long offset,
        @Nullable Long position,
        String reason,
        Instant since) {}
