package org.skyledger.query.freshness;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.skyledger.query.problem.ProblemCode;
import org.skyledger.query.problem.Refused;
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

    private CompletableFuture<Watermark> look = CompletableFuture.completedFuture(Watermark.NOTHING);
    private volatile long seen;

    CatchUp(Watermarks watermarks, FreshnessProperties properties) {
        this.watermarks = watermarks;
        this.properties = properties;
    }

    /** Returns once the view has been seen at the position or beyond. */
    void await(long position) {
        long deadline = System.nanoTime() + properties.patience().toNanos();
        while (seen < position) {
            try {
                seen = nextLook()
                        .get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)
                        .position();
            } catch (TimeoutException _) {
                throw behind(seen, "position " + position);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                throw behind(seen, "position " + position);
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
            }
        }
    }

    static Refused behind(long shown, String demanded) {
        return new Refused(
                ProblemCode.VIEW_BEHIND,
                "the view shows position " + shown + " and the request demands " + demanded + "; try again soon");
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
