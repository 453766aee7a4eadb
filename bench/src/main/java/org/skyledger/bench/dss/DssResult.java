package org.skyledger.bench.dss;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.skyledger.bench.load.Percentiles;
import org.skyledger.bench.plant.CpuTime;
import org.skyledger.bench.report.Figures;
import org.skyledger.bench.report.Median;

/** All rounds; its figures are medians over them. */
record DssResult(
        int connections,
        List<Double> raw1,
        List<Percentiles> raw1AtHalf,
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
        figures.put("raw1_p50_ms_at_half", Median.of(raw1AtHalf, Percentiles::p50));
        figures.put("raw1_p99_ms_at_half", Median.of(raw1AtHalf, Percentiles::p99));
        figures.put("raw1_p999_ms_at_half", Median.of(raw1AtHalf, Percentiles::p999));
        figures.put("conflicts_percent", 100.0 * conflicts / check.writes());
        putCpu(figures, "busy_cell", busyCell);
        putCpu(figures, "disjoint", disjoint);
        figures.put("others_cores", othersCores());
        figures.put("connections", connections);
        figures.put("rounds", busyCell.size());
        figures.put("writes", check.writes());
        figures.put("ledger_moved_by", check.moved());
        figures.put("subscriptions", check.subscriptions());
        return figures;
    }

    /** How many cores strangers kept busy. */
    double othersCores() {
        return Median.of(all(), Measurement::othersCores);
    }

    private static double writesPerSecond(List<Round> rounds) {
        return Median.of(rounds, round -> round.atMaximum().tally().perSecond());
    }

    private static void putLatencies(Figures figures, String workload, List<Round> rounds) {
        put(
                figures,
                workload,
                "at_max",
                rounds,
                round -> round.atMaximum().tally().latencies());
        put(
                figures,
                workload,
                "at_half",
                rounds,
                round -> round.atHalf().tally().latencies());
        put(
                figures,
                workload,
                "at_half_beside_stalls",
                rounds,
                round -> round.quiet().latencies());
        figures.put(
                workload + "_disk_stalled_percent_at_half",
                Median.of(rounds, round -> round.quiet().stalledPercent()));
        figures.put(workload + "_unrelayed_after_max", Median.of(rounds, Round::unrelayed));
    }

    /** At maximum. */
    private static void putCpu(Figures figures, String workload, List<Round> rounds) {
        putCpu(figures, workload + "_cpu_us_per_write_command_service", rounds, CpuTime::service);
        putCpu(figures, workload + "_cpu_us_per_write_postgres", rounds, CpuTime::postgres);
        putCpu(figures, workload + "_cpu_us_per_write_kafka", rounds, CpuTime::beside);
        putCpu(figures, workload + "_cpu_us_per_write_driver", rounds, CpuTime::driver);
    }

    private static void putCpu(Figures figures, String name, List<Round> rounds, ToDoubleFunction<CpuTime> part) {
        figures.put(
                name,
                Median.of(
                        rounds,
                        round -> round.atMaximum()
                                .perWrite(part.applyAsDouble(round.atMaximum().cpu()))));
    }

    private List<Measurement> all() {
        return Stream.concat(busyCell.stream(), disjoint.stream())
                .flatMap(round -> Stream.of(round.atMaximum(), round.atHalf()))
                .toList();
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
