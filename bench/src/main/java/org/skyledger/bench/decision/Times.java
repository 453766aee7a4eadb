package org.skyledger.bench.decision;

import java.util.List;
import org.skyledger.bench.report.Figures;
import org.skyledger.bench.report.Median;

/** How long a call takes, in microseconds. */
record Times(double mean, double p50, double p99, double p999) {

    static Times median(List<Times> rounds) {
        return new Times(
                Median.of(rounds, Times::mean),
                Median.of(rounds, Times::p50),
                Median.of(rounds, Times::p99),
                Median.of(rounds, Times::p999));
    }

    void put(Figures figures, String name) {
        figures.put(name + "_mean_us", mean);
        figures.put(name + "_p50_us", p50);
        figures.put(name + "_p99_us", p99);
        figures.put(name + "_p999_us", p999);
    }
}
