package org.skyledger.query.freshness;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Lets requests wait for a position of one view. However many wait, they share one look at the watermark at a time, and
 * while nobody waits nobody looks.
 */
class CatchUp {

    private static final Executor VIRTUAL = Thread::startVirtualThread;

    private final Supplier<Watermark> current;
    private final FreshnessProperties properties;
    private final AtomicInteger waiting;

    private CompletableFuture<Watermark> look = CompletableFuture.completedFuture(Watermark.NOTHING);
    private volatile long seen;

    /** @param waiting counts those who wait */
    CatchUp(Supplier<Watermark> current, FreshnessProperties properties, AtomicInteger waiting) {
        this.current = current;
        this.properties = properties;
        this.waiting = waiting;
    }

    /**
     * Returns once the view has been seen at the position or beyond, or when patience runs out or the view cannot be
     * looked at: the caller looks for itself anyway.
     */
    void await(long position) {
        if (seen >= position) {
            return;
        }
        long deadline = System.nanoTime() + properties.patience().toNanos();
        waiting.incrementAndGet();
        try {
            while (seen < position) {
                saw(nextLook().get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS));
            }
        } catch (TimeoutException | ExecutionException _) {
            // Nothing more to wait for.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            waiting.decrementAndGet();
        }
    }

    /** Takes in what another read saw; it may be less than before, when the view is being rebuilt. */
    void saw(Watermark watermark) {
        seen = watermark.position();
    }

    private synchronized CompletableFuture<Watermark> nextLook() {
        if (look.isDone()) {
            var afterPause =
                    CompletableFuture.delayedExecutor(properties.pause().toNanos(), TimeUnit.NANOSECONDS, VIRTUAL);
            look = CompletableFuture.supplyAsync(current, afterPause);
        }
        return look;
    }
}
