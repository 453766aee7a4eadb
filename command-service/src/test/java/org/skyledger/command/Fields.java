package org.skyledger.command;

import java.util.concurrent.atomic.AtomicInteger;

/** Places that are out of each other's sight, so that tests which share a service do not meet. */
public final class Fields {

    private static final AtomicInteger USED = new AtomicInteger();

    private Fields() {}

    /** A request about a circle over a field that no test has used yet. */
    public static IntentJson next() {
        int field = USED.incrementAndGet();
        return IntentJson.anIntent().at(-70 + field % 100 * 0.5, -100 - field / 100);
    }
}
