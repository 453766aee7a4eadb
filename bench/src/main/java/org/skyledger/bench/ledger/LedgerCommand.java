package org.skyledger.bench.ledger;

import java.util.concurrent.Callable;
import org.skyledger.bench.plant.Plant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./skyledger bench ledger}: exits with 1 when it could not measure, or what it measured cannot be trusted. */
@Command(
        name = "ledger",
        mixinStandardHelpOptions = true,
        description = "From a command to a durable event and on to Kafka, beside Axon's own engines and plain inserts")
public final class LedgerCommand implements Callable<Integer> {

    /** Of others, in cores. */
    private static final double TOLERABLE = 0.1;

    @Option(names = "--rounds", defaultValue = "3", description = "of which medians are taken (${DEFAULT-VALUE})")
    private int rounds;

    @Option(names = "--seconds", defaultValue = "5", description = "of each measurement (${DEFAULT-VALUE})")
    private int seconds;

    @Option(names = "--quick", description = "one short round, to try it out; its figures mean little")
    private boolean quick;

    @Override
    public Integer call() {
        System.out.println(
                "starting PostgreSQL, Kafka, an authority, command-service and what it is compared with ...");
        try (var plant = Plant.start()) {
            var lengths = quick ? Lengths.QUICK : Lengths.of(rounds, seconds);
            var result = new LedgerBench(plant, lengths, System.out).run();
            var figures = result.figures();
            if (!quick && result.holds()) {
                System.out.println("written to " + figures.save());
            }
            if (result.othersCores() > TOLERABLE) {
                System.out.printf("others kept %.1f cores busy: the figures are too low%n", result.othersCores());
            }
            System.out.println(figures.line());
            return result.holds() ? 0 : 1;
        }
    }
}
