package org.skyledger.bench.load;

import java.time.Duration;

/**
 * Which requests of a load count.
 *
 * @param leadIn how long it runs before any does
 * @param length how long they do
 */
public record Window(Duration leadIn, Duration length) {

    /** @param intended when a request was meant to start, in nanoseconds since the load began */
    public boolean holds(long intended) {
        return intended >= leadIn.toNanos() && intended < end();
    }

    /** When no more requests start, in nanoseconds since the load began. */
    public long end() {
        return leadIn.plus(length).toNanos();
    }
}
