package org.skyledger.bench.lag;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.skyledger.bench.plant.CpuTime;
import org.skyledger.bench.plant.Plant;
import org.skyledger.bench.report.Figures;
import org.skyledger.sandbox.backing.Unavailable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./skyledger bench lag}: exits with 1 when it could not measure, or what it measured cannot be trusted. */
@Command(
        name = "lag",
        mixinStandardHelpOptions = true,
        description = "From the ledger to the view of intents, while commands come at a steady rate")
public final class LagCommand implements Callable<Integer> {

    public static final Duration WARM_UP = Duration.ofSeconds(25);

    @Option(names = "--rate", defaultValue = "500", description = "commands in a second (${DEFAULT-VALUE})")
    private double rate;

    @Option(names = "--seconds", defaultValue = "30", description = "of the measurement (${DEFAULT-VALUE})")
    private int seconds;

    @Option(names = "--quick", description = "a short one, to try it out; its figures mean little")
    private boolean quick;

    @Override
    public Integer call() {
        var figures = quick
                ? measure(rate, Duration.ofSeconds(3), Duration.ofSeconds(3))
                : measure(rate, WARM_UP, Duration.ofSeconds(seconds));
        if (!quick) {
            System.out.println("written to " + figures.save());
        }
        System.out.println(figures.line());
        return 0;
    }

    /**
     * Starts what it takes, measures, and ends it.
     *
     * @param perSecond commands
     * @throws Unavailable when the view does not agree with the ledger in the end
     */
    public static Figures measure(double perSecond, Duration warmUp, Duration length) {
        System.out.println("starting PostgreSQL, Kafka, Redis, an authority, command-service and projections ...");
        try (var plant = Plant.start()) {
            var bench = new LagBench(plant, perSecond);
            double strangers = CpuTime.ofStrangers();
            long start = System.nanoTime();
            var measured = bench.run(warmUp, length);
            var figures = new Figures("lag");
            var lags = measured.lags().percentiles();
            figures.put("commands_per_s", measured.tally().perSecond());
            figures.put("lag_p50_ms", lags.p50());
            figures.put("lag_p99_ms", lags.p99());
            figures.put("lag_max_ms", lags.max());
            figures.put("events", measured.lags().count());
            figures.put("command_p50_ms", measured.tally().latencies().p50());
            figures.put("command_p99_ms", measured.tally().latencies().p99());
            figures.put("others_cores", (CpuTime.ofStrangers() - strangers) / ((System.nanoTime() - start) / 1e9));
            if (!bench.agrees()) {
                throw new Unavailable("the ledger does not hold what was answered, so this lag is not to be trusted");
            }
            return figures;
        }
    }
}
