package org.skyledger.query.audit.replay;

import java.time.Duration;

/** A clock that only goes forward, and waiting by it. */
interface Metronome {

    /** Nanoseconds since some moment, always the same one. */
    long nanos();

    void rest(Duration time) throws InterruptedException;
}
