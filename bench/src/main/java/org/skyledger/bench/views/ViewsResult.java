package org.skyledger.bench.views;

import java.util.List;
import java.util.stream.Stream;
import org.skyledger.bench.plant.CpuTime;
import org.skyledger.bench.report.Figures;
import org.skyledger.bench.report.Median;

/**
 * All rounds; its figures are medians over them.
 *
 * @param same rebuilds of a view that was right
 * @param wrong rebuilds of a view of which every row was wrong
 * @param rows in the view
 */
record ViewsResult(List<Fold> live, List<Fold> same, List<Fold> wrong, long rows) {

    Figures figures() {
        var figures = new Figures("views");
        put(figures, "live", live);
        put(figures, "rebuild", same);
        figures.put("rebuild_switch_ms", Median.of(same, Fold::switchMillis));
        put(figures, "rebuild_of_wrong_rows", wrong);
        figures.put("rebuild_of_wrong_rows_switch_ms", Median.of(wrong, Fold::switchMillis));
        figures.put("others_cores", othersCores());
        figures.put("events", live.getFirst().events());
        figures.put("rows", rows);
        figures.put("rounds", live.size());
        return figures;
    }

    /** How many cores strangers kept busy. */
    double othersCores() {
        return Median.of(Stream.of(live, same, wrong).flatMap(List::stream).toList(), Fold::othersCores);
    }

    private static void put(Figures figures, String name, List<Fold> folds) {
        figures.put(name + "_events_per_s", Median.of(folds, Fold::perSecond));
        figures.put(name + "_cpu_us_per_event_projections", Median.of(folds, fold -> fold.perEvent(CpuTime::service)));
        figures.put(name + "_cpu_us_per_event_postgres", Median.of(folds, fold -> fold.perEvent(CpuTime::postgres)));
    }
}
