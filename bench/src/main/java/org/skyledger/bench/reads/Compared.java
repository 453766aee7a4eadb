package org.skyledger.bench.reads;

import java.util.Locale;
import org.skyledger.bench.load.Tally;
import org.skyledger.bench.plant.CpuTime;
import org.skyledger.bench.report.Figures;

/**
 * A kind of read at query-service, and the same as bare SQL.
 *
 * @param name in the names of figures
 */
record Compared(String name, Served served, Served sql) {

    Tally service() {
        return served.tally();
    }

    void put(Figures figures) {
        served.put(figures, name);
        put(figures, name + "_sql", sql.tally());
        figures.put(name + "_sql_cpu_us_postgres", sql.perRequest(CpuTime::postgres));
        figures.put(
                name + "_p99_to_sql",
                service().latencies().p99() / sql.tally().latencies().p99());
        figures.put(name + "_rate_to_sql", service().perSecond() / sql.tally().perSecond());
    }

    static void put(Figures figures, String name, Tally tally) {
        figures.put(name + "_per_s", tally.perSecond());
        figures.put(name + "_p50_ms", tally.latencies().p50());
        figures.put(name + "_p99_ms", tally.latencies().p99());
    }

    @Override
    public String toString() {
        return served.line(name) + "\n" + line("  as SQL", sql.tally())
                + String.format(
                        Locale.ROOT,
                        "  CPU %.0f µs  service/SQL: %.2f at p99, %.2f of the rate",
                        sql.perRequest(CpuTime::postgres),
                        service().latencies().p99() / sql.tally().latencies().p99(),
                        service().perSecond() / sql.tally().perSecond());
    }

    static String line(String name, Tally tally) {
        var times = tally.latencies();
        return String.format(
                Locale.ROOT,
                "  %-16s %,9.0f /s  p50 %7.2f  p99 %7.2f ms",
                name,
                tally.perSecond(),
                times.p50(),
                times.p99());
    }
}
