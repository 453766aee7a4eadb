package org.skyledger.sandbox.demo;

import java.time.Duration;

/** Says when the next flight may depart, at a steady rate. For one thread. */
final class Departures {

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(20);
    private static final int ENOUGH = 50;

    private final long intervalNanos;
    private final boolean patient;
    private long next = System.nanoTime();

    /**
     * @param rate flights a second, or 0 for as many as there are hands
     * @param patient whether to wait out a time in which everything fails, or else to stop
     */
    Departures(double rate, boolean patient) {
        this.intervalNanos = rate == 0 ? 0 : (long) (1_000_000_000 / rate);
        this.patient = patient;
    }

    /**
     * Waits for the next departure; false when there are to be no more.
     *
     * @param troubles how many flights have failed in a row
     */
    boolean await(int troubles) throws InterruptedException {
        if (!patient && troubles >= ENOUGH) {
            return false;
        }
        next += intervalNanos + (patient ? pause(troubles).toNanos() : 0);
        long wait = next - System.nanoTime();
        if (wait > 0) {
            Thread.sleep(Duration.ofNanos(wait));
        } else {
            // What was missed is not made up for: a system that has just recovered does not want a crowd.
            next = System.nanoTime();
        }
        return true;
    }

    /** Half a second after the first failure, then twice as long each time. */
    static Duration pause(int troubles) {
        if (troubles == 0) {
            return Duration.ZERO;
        }
        var pause = Duration.ofMillis(500L << Math.min(troubles - 1, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
