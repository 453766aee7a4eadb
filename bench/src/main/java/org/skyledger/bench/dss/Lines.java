package org.skyledger.bench.dss;

import java.io.PrintStream;
import java.util.Locale;
import org.skyledger.bench.load.Percentiles;

/** What is printed while it is being measured. */
record Lines(PrintStream out) {

    void say(String line) {
        out.println(line);
        out.flush();
    }

    void sayRaw1(double perSecond) {
        say(String.format(Locale.ROOT, "  %-18s %,7.0f inserts/s", "raw1", perSecond));
    }

    void sayRaw1(double perSecond, Percentiles times) {
        say(String.format(
                Locale.ROOT,
                "  %-9s %-8s %,7.0f inserts/s p50 %6.2f p99 %6.2f p99.9 %6.2f ms",
                "raw1",
                "half",
                perSecond,
                times.p50(),
                times.p99(),
                times.p999()));
    }

    void say(Quiet quiet) {
        var times = quiet.latencies();
        say(String.format(
                Locale.ROOT,
                "  %-18s beside stalls  p50 %6.2f p99 %6.2f p99.9 %6.2f ms  the disk stood still %.1f %% of the time",
                "",
                times.p50(),
                times.p99(),
                times.p999(),
                quiet.stalledPercent()));
    }

    void say(String workload, String load, Measurement measurement) {
        var tally = measurement.tally();
        var times = tally.latencies();
        var cpu = measurement.cpu();
        say(String.format(
                Locale.ROOT,
                "  %-9s %-8s %,7.0f writes/s  p50 %6.2f p99 %6.2f p99.9 %6.2f ms  409: %d of %d"
                        + "  CPU us/write: service %.0f db %.0f kafka %.0f driver %.0f  others: %.2f cores",
                workload,
                load,
                tally.perSecond(),
                times.p50(),
                times.p99(),
                times.p999(),
                tally.repeats(),
                tally.done(),
                measurement.perWrite(cpu.service()),
                measurement.perWrite(cpu.postgres()),
                measurement.perWrite(cpu.beside()),
                measurement.perWrite(cpu.driver()),
                measurement.othersCores()));
    }
}
