package org.skyledger.sandbox.chaos.load;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** How the clients get on. */
public final class Score {

    private final AtomicLong done = new AtomicLong();
    private final AtomicLong givenUp = new AtomicLong();
    private final Queue<String> wronglyRefused = new ConcurrentLinkedQueue<>();

    void done() {
        done.incrementAndGet();
    }

    void givenUp() {
        givenUp.incrementAndGet();
    }

    void wronglyRefused(String how) {
        wronglyRefused.add(how);
    }

    /** Wishes that were fulfilled until now. */
    public long fulfilled() {
        return done.get();
    }

    /** Wishes that a client asked for again and again in vain, until now. */
    public long disappointed() {
        return givenUp.get();
    }

    /** Answers that called a right request wrong. */
    public List<String> wrongRefusals() {
        return List.copyOf(wronglyRefused);
    }
}
