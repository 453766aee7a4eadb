package org.skyledger.query.freshness;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/**
 * Lets requests wait for a position. However many wait, they share one look at the watermark at a time, and while
 * nobody waits nobody looks.
 */
@Component
class CatchUp {

    private static final Executor VIRTUAL = Thread::startVirtualThread;

    private final Watermarks watermarks;
    private final FreshnessProperties properties;
    private final AtomicInteger waiting;

    private CompletableFuture<Watermark> look = CompletableFuture.completedFuture(Watermark.NOTHING);
    private volatile long seen;

    CatchUp(Watermarks watermarks, FreshnessProperties properties, MeterRegistry meters) {
        this.watermarks = watermarks;
        this.properties = properties;
        this.waiting = meters.gauge("skyledger.query.waiting", new AtomicInteger());
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
            look = CompletableFuture.supplyAsync(watermarks::current, afterPause);
        }
        return look;
    }
}
