package org.skyledger.sandbox.demo;

import java.time.Duration;

/** Says when the next flight may depart: at a steady rate, more slowly while the system is in trouble. For one thread. */
final class Departures {

    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final long intervalNanos;
    private long next = System.nanoTime();

    /** @param rate flights a second, or 0 for as many as there are hands */
    Departures(double rate) {
        this.intervalNanos = rate == 0 ? 0 : (long) (1_000_000_000 / rate);
    }

    /** @param troubles how many flights have failed in a row */
    void await(int troubles) throws InterruptedException {
        next += intervalNanos + pause(troubles).toNanos();
        long wait = next - System.nanoTime();
        if (wait > 0) {
            Thread.sleep(Duration.ofNanos(wait));
        } else {
            // What was missed is not made up for: a system that has just recovered does not want a crowd.
            next = System.nanoTime();
        }
    }

    /** Half a second after the first failure, then twice as long each time. */
    static Duration pause(int troubles) {
        if (troubles == 0) {
            return Duration.ZERO;
        }
        var pause = Duration.ofMillis(500L << Math.min(troubles - 1, 10));
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }
}
