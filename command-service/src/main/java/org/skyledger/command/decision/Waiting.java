package org.skyledger.command.decision;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Ends the waiting of callers whose answer does not come in time. All have the same patience and are answered nearly in
 * the order in which they came, so that a look at the oldest now and then is enough; a timer for each costs two
 * wake-ups of a thread, a twentieth of a decision.
 */
final class Waiting implements AutoCloseable {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final Duration patience;
    private final Queue<Wait> oldestFirst = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("overdue").factory());

    /** @param patience how long an answer is waited for */
    Waiting(Duration patience) {
        this.patience = patience;
        looks.scheduleWithFixedDelay(this::look, 0, BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
    }

    private record Wait(CompletableFuture<?> answer, long until) {

        boolean isDone() {
            return answer.isDone() || (until - System.nanoTime() <= 0 && answer.completeExceptionally(new Overdue()));
        }
    }

    /** From now on the answer is awaited. */
    <R> CompletableFuture<R> begin(CompletableFuture<R> answer) {
        oldestFirst.add(new Wait(answer, System.nanoTime() + patience.toNanos()));
        return answer;
    }

    void look() {
        for (var oldest = oldestFirst.peek(); oldest != null && oldest.isDone(); oldest = oldestFirst.peek()) {
            oldestFirst.remove();
        }
    }

    @Override
    public void close() {
        looks.shutdownNow();
    }
}
