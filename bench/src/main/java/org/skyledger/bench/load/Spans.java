package org.skyledger.bench.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** When requests were meant to start, and when they were done with, so that they can be held against what else happened. */
public final class Spans {

    private final List<Span> spans = new ArrayList<>();

    private record Span(long began, long ended) {}

    /** In {@link System#nanoTime()}. */
    void add(long began, long ended) {
        spans.add(new Span(began, ended));
    }

    /** Of those that none of the stalls disturbed. */
    public Percentiles beside(List<Stall> stalls) {
        var latencies = new Latencies();
        for (var span : spans) {
            if (stalls.stream().noneMatch(stall -> stall.disturbs(span.began(), span.ended()))) {
                latencies.record(span.ended() - span.began());
            }
        }
        return latencies.percentiles();
    }

    /** How much of a time stalls took. */
    public static double percent(List<Stall> stalls, Duration time) {
        return 100.0 * stalls.stream().mapToLong(Stall::length).sum() / time.toNanos();
    }
}
