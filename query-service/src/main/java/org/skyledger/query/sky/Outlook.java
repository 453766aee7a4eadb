package org.skyledger.query.sky;

import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How far the view in PostGIS was a moment ago, and of which partitions it is made: what Redis says is measured by that.
 * One caller in a while looks; the others go on with what was seen last, also when it cannot be looked at.
 */
@Component
class Outlook {

    private final Supplier<Map<Integer, Long>> progress;
    private final long lagNanos;
    private final AtomicBoolean looking = new AtomicBoolean();

    private volatile @Nullable Seen seen;

    /** @param at when it was begun to be looked at, by {@link System#nanoTime} */
    private record Seen(Map<Integer, Long> progress, long at) {}

    Outlook(SkyQueries queries, SkyProperties properties) {
        this.progress = queries::progress;
        this.lagNanos = properties.lag().toNanos();
    }

    /** The position of each partition; empty when nothing has been seen yet. */
    Map<Integer, Long> progress() {
        var last = seen;
        long now = System.nanoTime();
        if ((last == null || now - last.at > lagNanos) && looking.compareAndSet(false, true)) {
            try {
                last = new Seen(Map.copyOf(progress.get()), now);
                seen = last;
            } catch (RuntimeException _) {
                // The database is away. What was seen last is what there is to go by.
                seen = last == null ? null : new Seen(last.progress, now);
            } finally {
                looking.set(false);
            }
        }
        return last == null ? Map.of() : last.progress;
    }
}
