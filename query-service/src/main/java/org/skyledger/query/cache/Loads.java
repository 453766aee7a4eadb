package org.skyledger.query.cache;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.skyledger.query.problem.ProblemCode;
import org.skyledger.query.problem.Refused;

/** Loads that must not happen twice at a time: whoever comes while one is under way gets what it brings. */
public final class Loads<K, V> {

    private final ConcurrentMap<K, CompletableFuture<V>> underWay = new ConcurrentHashMap<>();
    private final AtomicInteger waiting;
    private final Duration patience;

    /**
     * @param waiting counts those who wait for somebody else's load
     * @param patience for which they do
     */
    public Loads(AtomicInteger waiting, Duration patience) {
        this.waiting = waiting;
        this.patience = patience;
    }

    /**
     * What {@code load} brings, to this caller or to another one with an equal key.
     *
     * @throws Refused when another caller's load takes too long
     * @throws RuntimeException that of the load, to all who wait for it
     */
    public V get(K key, Supplier<V> load) {
        var mine = new CompletableFuture<V>();
        var others = underWay.putIfAbsent(key, mine);
        return others == null ? load(key, mine, load) : await(others);
    }

    private V load(K key, CompletableFuture<V> mine, Supplier<V> load) {
        try {
            var value = load.get();
            mine.complete(value);
            return value;
        } catch (RuntimeException | Error e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            underWay.remove(key, mine);
        }
    }

    private V await(CompletableFuture<V> others) {
        waiting.incrementAndGet();
        try {
            return others.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (TimeoutException _) {
            throw tooLong();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw tooLong();
        } finally {
            waiting.decrementAndGet();
        }
    }

    private static Refused tooLong() {
        return new Refused(
                ProblemCode.DATABASE_UNAVAILABLE,
                "the database is busy with the same question from somebody else; try again soon");
    }
}
