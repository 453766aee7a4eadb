package org.skyledger.bench.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.skyledger.bench.report.Median;

/** What was measured, round by round, by the name of its figure. */
final class Samples {

    private final Map<String, List<Double>> samples = new LinkedHashMap<>();

    void add(String name, double sample) {
        samples.computeIfAbsent(name, _ -> new ArrayList<>()).add(sample);
    }

    double median(String name) {
        return Median.of(samples.getOrDefault(name, List.of()), sample -> sample);
    }

    /** The highest of several medians. */
    double best(List<String> names) {
        return names.stream().mapToDouble(this::median).max().orElseThrow();
    }

    Iterable<String> names() {
        return samples.keySet();
    }
}
