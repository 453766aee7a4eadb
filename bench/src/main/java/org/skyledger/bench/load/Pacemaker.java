package org.skyledger.bench.load;

import java.util.concurrent.locks.LockSupport;

/** Wakes a thread that waits for its sockets whenever a request is to start; selectors count in milliseconds. */
final class Pacemaker implements AutoCloseable {

    private final Thread thread;
    private volatile boolean stopped;

    /** @param start of the load, as {@link System#nanoTime} has it */
    Pacemaker(Pace.Open pace, long start, Runnable beat) {
        thread = Thread.ofPlatform().daemon().name("pacemaker").start(() -> {
            for (long number = 0; !stopped; number++) {
                long due = start + pace.intended(number, 0);
                for (long wait = due - System.nanoTime(); wait > 0 && !stopped; wait = due - System.nanoTime()) {
                    LockSupport.parkNanos(wait);
                }
                beat.run();
            }
        });
    }

    @Override
    public void close() {
        stopped = true;
        LockSupport.unpark(thread);
    }
}
