package org.skyledger.query.audit.replay;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** History's clock, which goes so many times as fast as the one on the wall. */
final class Pace {

    private static final double NANOS = 1e9;

    private final Metronome metronome;
    private final double factor;
    private final Instant begin;
    private final long since;

    /** @param begin what this clock shows now */
    Pace(Metronome metronome, Speed speed, Instant begin) {
        this.metronome = metronome;
        this.factor = speed.factor();
        this.begin = begin;
        this.since = metronome.nanos();
    }

    /** How long it takes until history is there; not positive when it has passed already. */
    Duration until(Instant moment) {
        var ahead = Duration.between(begin, moment);
        double seconds = (ahead.getSeconds() + ahead.getNano() / NANOS) / factor;
        return Duration.ofNanos(Math.round(seconds * NANOS)).minusNanos(passed());
    }

    /** The moment of history, to the millisecond. */
    Instant now() {
        return begin.plusNanos(Math.round(passed() * factor)).truncatedTo(ChronoUnit.MILLIS);
    }

    private long passed() {
        return metronome.nanos() - since;
    }
}
