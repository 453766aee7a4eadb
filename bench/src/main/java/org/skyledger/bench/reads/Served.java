package org.skyledger.bench.reads;

import java.util.function.ToDoubleFunction;
import org.skyledger.bench.load.Tally;
import org.skyledger.bench.plant.CpuTime;
import org.skyledger.bench.report.Figures;

/** What query-service or the database answered, and what CPU time that took from the first request to the last. */
record Served(Tally tally, CpuTime cpu) {

    /** In microseconds of CPU time. */
    double perRequest(ToDoubleFunction<CpuTime> part) {
        return part.applyAsDouble(cpu) * 1e6 / Math.max(1, tally.done());
    }

    void put(Figures figures, String name) {
        Compared.put(figures, name, tally);
        figures.put(name + "_cpu_us_service", perRequest(CpuTime::service));
        figures.put(name + "_cpu_us_postgres", perRequest(CpuTime::postgres));
        figures.put(name + "_cpu_us_redis", perRequest(CpuTime::beside));
        figures.put(name + "_cpu_us_driver", perRequest(CpuTime::driver));
    }

    String line(String name) {
        return "%s  CPU %4.0f + %.0f + %.0f µs"
                .formatted(
                        Compared.line(name, tally),
                        perRequest(CpuTime::service),
                        perRequest(CpuTime::postgres),
                        perRequest(CpuTime::beside));
    }
}
