package org.skyledger.bench.dss;

import java.util.concurrent.Callable;
import org.skyledger.bench.plant.Plant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./skyledger bench dss}: exits with 1 when it could not measure, or what it measured cannot be trusted. */
@Command(
        name = "dss",
        mixinStandardHelpOptions = true,
        description = "Writes to the DSS in one busy cell and in many, beside plain inserts into the same PostgreSQL")
public final class DssCommand implements Callable<Integer> {

    /** Of others, in cores. */
    private static final double TOLERABLE = 0.1;

    @Option(
            names = "--connections",
            defaultValue = "48",
            description = "planners, each with a connection (${DEFAULT-VALUE})")
    private int connections;

    @Option(names = "--rounds", defaultValue = "3", description = "of which medians are taken (${DEFAULT-VALUE})")
    private int rounds;

    @Option(names = "--seconds", defaultValue = "15", description = "of each measurement (${DEFAULT-VALUE})")
    private int seconds;

    @Option(names = "--quick", description = "one short round, to try it out; its figures mean little")
    private boolean quick;

    @Override
    public Integer call() {
        System.out.println("starting PostgreSQL, Kafka, an authority and command-service ...");
        try (var plant = Plant.start()) {
            var lengths = quick ? Lengths.QUICK : Lengths.of(rounds, seconds);
            var result = new DssBench(plant, connections, lengths, new Lines(System.out)).run();
            var figures = result.figures();
            if (!quick && result.check().holds()) {
                System.out.println("written to " + figures.save());
            }
            if (result.othersCores() > TOLERABLE) {
                System.out.printf("others kept %.1f cores busy: the figures are too low%n", result.othersCores());
            }
            System.out.println(figures.line());
            return result.check().holds() ? 0 : 1;
        }
    }
}
