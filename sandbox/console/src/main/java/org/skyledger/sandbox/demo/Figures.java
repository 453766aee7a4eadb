package org.skyledger.sandbox.demo;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.skyledger.sandbox.demo.check.Agreement;
import tools.jackson.databind.json.JsonMapper;

/** All that a run of the demo found, for people and for programs. */
record Figures(
        long seed,
        long flights,
        double seconds,
        Map<String, Long> counts,
        Map<String, Long> refused,
        Map<String, Long> unexpected,
        Map<String, Latencies.Percentiles> latencyMillis,
        @Nullable Agreement agreement) {

    /** No unexpected answer and no disagreement. */
    boolean isGood() {
        return unexpected.isEmpty() && (agreement == null || agreement.disagreements() == 0);
    }

    Figures with(Agreement found) {
        return new Figures(seed, flights, seconds, counts, refused, unexpected, latencyMillis, found);
    }

    String verdict() {
        return agreement == null ? "" : agreement.report() + System.lineSeparator();
    }

    String table() {
        var text = new StringBuilder("%,d flights in %.1f s%n".formatted(flights, seconds));
        counts.forEach((what, count) -> text.append("  %-22s %,9d%n".formatted(what.replace('_', ' '), count)));
        refused.forEach((why, count) -> text.append("  refused %,d: %s%n".formatted(count, why)));
        text.append("  %-22s %9s %9s %9s %9s %9s%n".formatted("answers, ms", "count", "p50", "p90", "p99", "max"));
        return text.append(latencyMillis.entrySet().stream()
                        .map(entry -> line(entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining()))
                .toString();
    }

    private static String line(String operation, Latencies.Percentiles of) {
        return "  %-22s %,9d %9.1f %9.1f %9.1f %9.1f%n"
                .formatted(operation.replace('_', ' '), of.count(), of.p50(), of.p90(), of.p99(), of.max());
    }

    String json() {
        return JsonMapper.shared().writeValueAsString(this);
    }
}
