package org.skyledger.bench.ledger;

import java.util.concurrent.Callable;
import org.skyledger.bench.lag.LagCommand;
import org.skyledger.bench.plant.Plant;
import org.skyledger.bench.views.ViewsCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./skyledger bench ledger}: exits with 1 when it could not measure, or what it measured cannot be trusted. */
@Command(
        name = "ledger",
        mixinStandardHelpOptions = true,
        description =
                "From a command to a durable event and on to Kafka and the views, beside Axon's own engines and plain inserts")
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
    public Integer call() throws InterruptedException {
        var lengths = quick ? Lengths.QUICK : Lengths.of(rounds, seconds);
        var result = measure(lengths);
        var figures = result.figures();
        // The way on from the ledger, in the same minutes.
        figures.include(ViewsCommand.measure(quick ? 10_000 : 100_000, lengths.rounds()));
        figures.include(LagCommand.measure(
                500, LagCommand.WARM_UP, lengths.window().length().multipliedBy(4)));
        if (!quick && result.holds()) {
            System.out.println("written to " + figures.save());
        }
        System.out.println(figures.line());
        return result.holds() ? 0 : 1;
    }

    private static LedgerResult measure(Lengths lengths) {
        System.out.println(
                "starting PostgreSQL, Kafka, an authority, command-service and what it is compared with ...");
        try (var plant = Plant.start()) {
            var result = new LedgerBench(plant, lengths, System.out).run();
            if (result.othersCores() > TOLERABLE) {
                System.out.printf("others kept %.1f cores busy: the figures are too low%n", result.othersCores());
            }
            return result;
        }
    }
}
