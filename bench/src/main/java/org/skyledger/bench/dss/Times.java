package org.skyledger.bench.dss;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** From when to when: all intents of a run overlap in time, and the subscriptions last longer than they. */
record Times(Instant start, Instant end) {

    static Times ofIntents(Instant now) {
        var start = now.truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofMinutes(5));
        return new Times(start, start.plus(Duration.ofHours(2)));
    }

    static Times ofSubscriptions(Instant now) {
        var start = now.truncatedTo(ChronoUnit.SECONDS);
        return new Times(start, start.plus(Duration.ofHours(12)));
    }

    /** As the members of a volume. */
    String json() {
        return "\"time_start\":{\"value\":\"%s\",\"format\":\"RFC3339\"},\"time_end\":{\"value\":\"%s\",\"format\":\"RFC3339\"}"
                .formatted(start, end);
    }
}
