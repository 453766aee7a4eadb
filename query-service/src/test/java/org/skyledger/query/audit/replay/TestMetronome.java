package org.skyledger.query.audit.replay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A clock that only goes when somebody waits by it, and then at once. */
final class TestMetronome implements Metronome {

    private final List<Duration> rests = new ArrayList<>();
    private long nanos;
    private Runnable meanwhile = () -> {};

    @Override
    public synchronized long nanos() {
        return nanos;
    }

    @Override
    public synchronized void rest(Duration time) {
        meanwhile.run();
        rests.add(time);
        nanos += time.toNanos();
    }

    synchronized void clear() {
        rests.clear();
        meanwhile = () -> {};
    }

    /** What happens whenever somebody waits. */
    synchronized void meanwhile(Runnable happening) {
        meanwhile = happening;
    }

    synchronized Duration waited() {
        return rests.stream().reduce(Duration.ZERO, Duration::plus);
    }
}
