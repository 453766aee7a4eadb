package org.skyledger.command.decision;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The tasks that wait for the loop, in the order in which they came. When there were several the last time, more are on
 * their way: they are waited for a little, because a batch costs the same for one as for many.
 */
final class TaskQueue {

    private static final int BATCH = 300;
    private static final long PATIENCE_MILLIS = 100;

    private final BlockingQueue<Task> waiting = new LinkedBlockingQueue<>();
    private final long gatherNanos;
    private long gatherUntil = System.nanoTime();
    private volatile boolean closed;

    /** @param gather how long after a batch of several the next one is closed, at the earliest */
    TaskQueue(Duration gather) {
        this.gatherNanos = gather.toNanos();
    }

    void add(Task task) {
        waiting.add(task);
        if (closed && waiting.remove(task)) {
            task.fail(new ShuttingDown());
        }
    }

    /** What waits now, up to a batch of it; empty when nothing came for a moment. For one thread only. */
    List<Task> next() throws InterruptedException {
        var first = waiting.poll(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        if (first == null) {
            return List.of();
        }
        gather();
        var batch = new ArrayList<Task>();
        batch.add(first);
        waiting.drainTo(batch, BATCH - 1);
        if (batch.size() > 1) {
            gatherUntil = System.nanoTime() + gatherNanos;
        }
        return batch;
    }

    private void gather() {
        for (long wait = gatherUntil - System.nanoTime(); wait > 0; wait = gatherUntil - System.nanoTime()) {
            LockSupport.parkNanos(wait);
        }
    }

    int size() {
        return waiting.size();
    }

    /** Takes nothing any more; what was taken is still decided. */
    void close() {
        closed = true;
    }
}
