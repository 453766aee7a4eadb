package org.skyledger.sandbox.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.skyledger.sandbox.demo.check.Agreement;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that a run of the demo found, for people and for programs.
 *
 * @param unexpected answers that a healthy system does not give, by operation and status
 * @param examples the first message of each of them
 * @param agreement null when it was not checked
 */
record Figures(
        long seed,
        long flights,
        double seconds,
        Map<String, Long> counts,
        Map<String, Long> refused,
        Map<String, Long> unexpected,
        Map<String, String> examples,
        Map<String, Latencies.Percentiles> latencyMillis,
        @Nullable Agreement agreement) {

    static Figures of(long seed, long flights, Duration duration, Crew crew) {
        var tally = crew.tally();
        return new Figures(
                seed,
                flights,
                duration.toMillis() / 1000.0,
                tally.counts(),
                tally.refused(),
                tally.unexpected(),
                tally.examples(),
                crew.latencies().summary(),
                null);
    }

    Figures with(Agreement found) {
        return new Figures(seed, flights, seconds, counts, refused, unexpected, examples, latencyMillis, found);
    }

    /** No unexpected answer and no disagreement. */
    boolean isGood() {
        return unexpected.isEmpty() && (agreement == null || agreement.disagreements() == 0);
    }

    String table() {
        var lines = new ArrayList<>(List.of("%,d flights in %.1f s".formatted(flights, seconds)));
        counts.forEach((what, count) -> lines.add("  %-22s %,9d".formatted(words(what), count)));
        refused.forEach((why, count) -> lines.add("  refused %,d: %s".formatted(count, why)));
        lines.add("  %-22s %9s %9s %9s %9s %9s".formatted("answers, ms", "count", "p50", "p90", "p99", "max"));
        latencyMillis.forEach((operation, of) -> lines.add("  %-22s %,9d %9.1f %9.1f %9.1f %9.1f"
                .formatted(words(operation), of.count(), of.p50(), of.p90(), of.p99(), of.max())));
        unexpected.forEach((what, count) ->
                lines.add("  UNEXPECTED %s, %,d times, the first: %s".formatted(what, count, examples.get(what))));
        return String.join(System.lineSeparator(), lines);
    }

    private static String words(String label) {
        return label.replace('_', ' ');
    }

    String json() {
        return JsonMapper.shared().writeValueAsString(this);
    }
}
