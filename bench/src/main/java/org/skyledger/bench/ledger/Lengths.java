package org.skyledger.bench.ledger;

import java.time.Duration;
import org.skyledger.bench.load.Window;

/**
 * How long is measured.
 *
 * @param rounds of all measurements, one after the other, so that they share what the machine is doing
 * @param window of each measurement
 * @param warmUp of each contender before the first round, and of the HTTP path: the JVM compiles meanwhile
 * @param backlog events that the relay has before it
 */
record Lengths(int rounds, Window window, Window warmUp, long backlog) {

    static final Lengths QUICK = new Lengths(
            1,
            new Window(Duration.ofMillis(500), Duration.ofSeconds(2)),
            new Window(Duration.ZERO, Duration.ofSeconds(3)),
            20_000);

    static Lengths of(int rounds, int seconds) {
        return new Lengths(
                rounds,
                new Window(Duration.ofSeconds(1), Duration.ofSeconds(seconds)),
                new Window(Duration.ZERO, Duration.ofSeconds(15)),
                200_000);
    }
}
