package org.skyledger.command.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The tasks that wait for the loop, in the order in which they came. */
final class TaskQueue {

    private static final int BATCH = 300;
    private static final long PATIENCE_MILLIS = 100;

    private final BlockingQueue<Task> waiting = new LinkedBlockingQueue<>();
    private volatile boolean closed;

    void add(Task task) {
        waiting.add(task);
        if (closed && waiting.remove(task)) {
            task.fail(new ShuttingDown());
        }
    }

    /** What waits now, up to a batch of it; empty when nothing came for a moment. */
    List<Task> next() throws InterruptedException {
        var first = waiting.poll(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        if (first == null) {
            return List.of();
        }
        var batch = new ArrayList<Task>();
        batch.add(first);
        waiting.drainTo(batch, BATCH - 1);
        return batch;
    }

    int size() {
        return waiting.size();
    }

    /** Takes nothing any more; what was taken is still decided. */
    void close() {
        closed = true;
    }
}
