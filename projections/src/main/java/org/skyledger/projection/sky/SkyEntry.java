package org.skyledger.projection.sky;

import java.time.Instant;
import java.util.UUID;
import org.skyledger.events.Envelope;
import org.skyledger.events.intent.IntentShared;

/** What a cell says about an intent. Never its OVN: knowing that proves having asked its manager. */
record SkyEntry(
        UUID id,
        String state,
        String manager,
        double lowerMeters,
        double upperMeters,
        Instant start,
        Instant end,
        long position) {

    static SkyEntry of(Envelope<?> envelope, IntentShared change) {
        var altitude = change.plan().altitude();
        var time = change.plan().time();
        return new SkyEntry(
                change.intent(),
                change.state().label(),
                change.manager(),
                altitude.lowerMeters(),
                altitude.upperMeters(),
                time.start(),
                time.end(),
                envelope.position());
    }
}
