package org.skyledger.sandbox.chaos.world;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.skyledger.sandbox.backing.Child;

/** A process of the world, at an address that it keeps. */
public final class Node {

    private final String name;
    private final Starter starter;
    private @Nullable Child process;

    /** Starts the process and returns when it answers. */
    interface Starter {

        /** @param environment what this start has besides the usual */
        Child start(Map<String, String> environment);
    }

    Node(String name, Starter starter) {
        this.name = name;
        this.starter = starter;
    }

    public String name() {
        return name;
    }

    public void start() {
        start(Map.of());
    }

    /** @param environment what this start has besides the usual */
    public void start(Map<String, String> environment) {
        process = starter.start(environment);
    }

    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** As a power cut would: nothing is said, written or handed over. */
    public void kill() {
        signal(Signal.KILL);
        stop();
    }

    /** PostgreSQL takes it for {@code pg_ctl stop -m immediate}: it ends at once, without a checkpoint. */
    public void abort() {
        signal(Signal.QUIT);
        stop();
    }

    /** It goes on to exist, with its connections and locks, and does nothing. */
    public void freeze() {
        signal(Signal.STOP);
    }

    public void thaw() {
        signal(Signal.CONT);
    }

    /** In order. */
    public void stop() {
        if (process != null) {
            process.close();
        }
    }

    /** Whatever was done to it. */
    public void mend() {
        if (isAlive()) {
            thaw();
        } else {
            start();
        }
    }

    /** @return whether it ended within the time */
    public boolean awaitEnd(long seconds) throws InterruptedException {
        for (long i = 0; i < seconds * 10 && isAlive(); i++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return !isAlive();
    }

    private void signal(Signal signal) {
        if (process != null) {
            signal.sendTo(process.handle());
        }
    }
}
