package org.skyledger.sandbox.demo;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.HdrHistogram.AbstractHistogram;
import org.HdrHistogram.ConcurrentHistogram;

/** How long requests took, by operation. */
final class Latencies {

    private static final int SIGNIFICANT_DIGITS = 3;

    private final Map<String, ConcurrentHistogram> micros = new ConcurrentHashMap<>();

    /** In milliseconds. */
    record Percentiles(long count, double p50, double p90, double p99, double max) {

        private static Percentiles of(AbstractHistogram micros) {
            return new Percentiles(
                    micros.getTotalCount(),
                    micros.getValueAtPercentile(50) / 1000.0,
                    micros.getValueAtPercentile(90) / 1000.0,
                    micros.getValueAtPercentile(99) / 1000.0,
                    micros.getMaxValue() / 1000.0);
        }
    }

    <T> T time(String operation, Supplier<T> request) {
        long start = System.nanoTime();
        var answer = request.get();
        micros.computeIfAbsent(operation, _ -> new ConcurrentHistogram(SIGNIFICANT_DIGITS))
                .recordValue(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - start));
        return answer;
    }

    Map<String, Percentiles> summary() {
        return micros.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, e -> Percentiles.of(e.getValue()), (a, _) -> a, TreeMap::new));
    }
}
