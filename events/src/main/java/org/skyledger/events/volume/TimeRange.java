package org.skyledger.events.volume;

import java.time.Instant;

/** A stretch of time between the years 1 and 9999, both ends included; {@code start} is before {@code end}. */
public record TimeRange(Instant start, Instant end) {

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");

    public TimeRange {
        if (start.isBefore(EARLIEST) || end.isAfter(LATEST)) {
            throw new IllegalArgumentException("times must lie between the years 1 and 9999");
        }
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("the start time (" + start + ") must be before the end (" + end + ")");
        }
    }

    /** The smallest stretch that holds both. */
    public TimeRange span(TimeRange other) {
        return new TimeRange(
                start.isBefore(other.start) ? start : other.start, end.isAfter(other.end) ? end : other.end);
    }
}
