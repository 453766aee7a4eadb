package org.skyledger.projection.rebuild;

import java.time.Instant;

/**
 * How far a rebuild is, or how the last one ended.
 *
 * @param read how much of the topic, in offsets
 * @param total how long the topic is, as far as it has been looked at
 * @param perSecond offsets, on average
 * @param switchMillis for how long the live view stood still, once it is over
 */
record RebuildStatus(
        String view,
        RebuildState state,
        Instant since,
        long read,
        long total,
        double perSecond,
        long switchMillis,
        String message) {

    RebuildStatus reading(long nowRead, long nowTotal, double nowPerSecond) {
        return new RebuildStatus(view, state, since, nowRead, nowTotal, nowPerSecond, switchMillis, message);
    }

    RebuildStatus in(RebuildState next, String saying) {
        return new RebuildStatus(view, next, since, read, total, perSecond, switchMillis, saying);
    }

    RebuildStatus stoodStill(long millis) {
        return new RebuildStatus(view, state, since, read, total, perSecond, millis, message);
    }
}
