package org.skyledger.bench.dss;

import java.time.Duration;
import org.skyledger.bench.load.Window;

/**
 * How long is measured.
 *
 * @param warmUp for each workload, before the first round; the JVM compiles meanwhile
 * @param window of each measurement
 * @param rounds of all measurements, one after the other, so that they share what the machine is doing
 */
record Lengths(Duration warmUp, Window window, int rounds) {

    static final Lengths QUICK =
            new Lengths(Duration.ofSeconds(6), new Window(Duration.ofSeconds(1), Duration.ofSeconds(3)), 1);

    static Lengths of(int rounds, int seconds) {
        return new Lengths(
                Duration.ofSeconds(30), new Window(Duration.ofSeconds(2), Duration.ofSeconds(seconds)), rounds);
    }
}
