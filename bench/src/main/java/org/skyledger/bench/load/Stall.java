package org.skyledger.bench.load;

/** When something that all wait for stood still, in {@link System#nanoTime()}. */
public record Stall(long from, long to) {

    /**
     * Whether a request had to do with it: it was under way meanwhile, or began while what had piled up was being worked
     * off. At half of what can be done, that takes as long as the stall.
     */
    boolean disturbs(long began, long ended) {
        return ended - from >= 0 && began - (to + length()) <= 0;
    }

    long length() {
        return to - from;
    }
}
