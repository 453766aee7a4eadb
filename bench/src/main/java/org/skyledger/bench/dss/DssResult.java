package org.skyledger.bench.dss;

import java.util.List;
import org.skyledger.bench.load.Percentiles;
import org.skyledger.bench.report.Figures;
import org.skyledger.bench.report.Median;

/** All rounds; its figures are medians over them. */
record DssResult(
        int connections,
        List<Double> raw1,
        List<Round> busyCell,
        List<Round> disjoint,
        long conflicts,
        LedgerCheck check) {

    Figures figures() {
        var figures = new Figures("dss");
        double inserts = Median.of(raw1, perSecond -> perSecond);
        figures.put("busy_cell_writes_per_s", writesPerSecond(busyCell));
        figures.put("disjoint_writes_per_s", writesPerSecond(disjoint));
        figures.put("raw1_per_s", inserts);
        figures.put("ratio_to_raw1", writesPerSecond(busyCell) / inserts);
        figures.put("disjoint_ratio_to_raw1", writesPerSecond(disjoint) / inserts);
        putLatencies(figures, "busy_cell", busyCell);
        putLatencies(figures, "disjoint", disjoint);
        figures.put("conflicts_percent", 100.0 * conflicts / check.writes());
        figures.put(
                "driver_cpu_us_per_write",
                Median.of(busyCell, round -> round.atMaximum().cpuMicros()));
        figures.put("connections", connections);
        figures.put("rounds", busyCell.size());
        figures.put("writes", check.writes());
        figures.put("ledger_moved_by", check.moved());
        figures.put("subscriptions", check.subscriptions());
        return figures;
    }

    private static double writesPerSecond(List<Round> rounds) {
        return Median.of(rounds, round -> round.atMaximum().perSecond());
    }

    private static void putLatencies(Figures figures, String workload, List<Round> rounds) {
        put(figures, workload, "at_max", rounds, round -> round.atMaximum().latencies());
        put(figures, workload, "at_half", rounds, round -> round.atHalf().latencies());
        figures.put(workload + "_unrelayed_after_max", Median.of(rounds, Round::unrelayed));
    }

    private interface Part {
        Percentiles of(Round round);
    }

    private static void put(Figures figures, String workload, String when, List<Round> rounds, Part part) {
        figures.put(
                workload + "_p50_ms_" + when,
                Median.of(rounds, round -> part.of(round).p50()));
        figures.put(
                workload + "_p99_ms_" + when,
                Median.of(rounds, round -> part.of(round).p99()));
        figures.put(
                workload + "_p999_ms_" + when,
                Median.of(rounds, round -> part.of(round).p999()));
    }
}
