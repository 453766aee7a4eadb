package org.skyledger.bench.decision;

import java.util.ArrayList;
import java.util.List;
import org.skyledger.bench.plant.Workshop;
import tools.jackson.databind.json.JsonMapper;

/** Runs benchmarks of JMH one after another, each in a JVM of its own, and reads what they came to. */
final class Jmh implements AutoCloseable {

    private final Workshop workshop;

    private Jmh(Workshop workshop) {
        this.workshop = workshop;
    }

    static Jmh prepare() {
        return new Jmh(Workshop.open());
    }

    Times run(String benchmark, int rounds, int seconds) {
        var times = new ArrayList<Times>();
        for (int round = 0; round < rounds; round++) {
            times.add(run(benchmark, seconds));
        }
        return Times.median(List.copyOf(times));
    }

    private Times run(String benchmark, int seconds) {
        var json = workshop.run("measure", benchmark, "--seconds=" + seconds, "--result=" + Workshop.RESULT);
        var metric = JsonMapper.shared().readTree(json).path(0).path("primaryMetric");
        var percentiles = metric.path("scorePercentiles");
        return new Times(
                metric.path("score").asDouble(),
                percentiles.path("50.0").asDouble(),
                percentiles.path("99.0").asDouble(),
                percentiles.path("99.9").asDouble());
    }

    @Override
    public void close() {
        workshop.close();
    }
}
