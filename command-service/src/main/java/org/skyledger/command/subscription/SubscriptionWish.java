package org.skyledger.command.subscription;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skyledger.events.volume.AltitudeRange;
import org.skyledger.events.volume.Outline;

/**
 * What a USS asks for. Times that it leaves out are filled in when the wish is decided.
 *
 * @param start null for now, or for as before
 * @param end null for as before, or for a day after the start
 * @param seed of the version
 */
record SubscriptionWish(
        Outline outline,
        List<String> cells,
        AltitudeRange altitude,
        @Nullable Instant start,
        @Nullable Instant end,
        String ussBaseUrl,
        boolean notifyForOperationalIntents,
        boolean notifyForConstraints,
        UUID seed) {

    SubscriptionWish {
        cells = List.copyOf(cells);
    }
}
