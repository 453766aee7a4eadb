package org.skyledger.sandbox.demo.check;

import static java.time.temporal.ChronoUnit.MICROS;

import java.time.Instant;

/** The precision of PostgreSQL, which rounds what is finer. */
final class Micros {

    private Micros() {}

    static Instant round(Instant time) {
        return time.plusNanos(500).truncatedTo(MICROS);
    }
}
