package org.skyledger.bench.dss;

import java.time.Duration;
import org.skyledger.bench.load.Window;

/**
 * How long is measured.
 *
 * @param warmUp for each workload, again and again until writes get no cheaper: the JVM compiles meanwhile
 * @param mostWarmUps at most so often
 * @param window of each measurement
 * @param rounds of all measurements, one after the other, so that they share what the machine is doing
 */
record Lengths(Duration warmUp, int mostWarmUps, Window window, int rounds) {

    static final Lengths QUICK =
            new Lengths(Duration.ofSeconds(3), 2, new Window(Duration.ofSeconds(1), Duration.ofSeconds(3)), 1);

    static Lengths of(int rounds, int seconds) {
        return new Lengths(
                Duration.ofSeconds(10), 12, new Window(Duration.ofSeconds(2), Duration.ofSeconds(seconds)), rounds);
    }
}
