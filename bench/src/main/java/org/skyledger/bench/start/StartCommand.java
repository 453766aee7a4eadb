package org.skyledger.bench.start;

import java.util.concurrent.Callable;
import org.skyledger.bench.plant.ColdPlant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./skyledger bench start}. */
@Command(
        name = "start",
        mixinStandardHelpOptions = true,
        description = "Starts command-service on a long ledger: by folding all of it, and from a snapshot")
public final class StartCommand implements Callable<Integer> {

    @Option(names = "--events", defaultValue = "10000000", description = "in the ledger (${DEFAULT-VALUE})")
    private long events;

    @Option(names = "--live", defaultValue = "1000000", description = "intents that stand (${DEFAULT-VALUE})")
    private long live;

    @Option(names = "--heap", defaultValue = "3g", description = "of command-service, as -Xmx (${DEFAULT-VALUE})")
    private String heap = "";

    @Option(
            names = "--save",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "to bench/results (--no-save to try it out)")
    private boolean save;

    @Override
    public Integer call() {
        System.out.println("starting PostgreSQL and an authority ...");
        try (var plant = new ColdPlant()) {
            var figures = new StartBench(plant, events, live, heap).run();
            if (save) {
                System.out.println("written to " + figures.save());
            }
            System.out.println(figures.line());
            return 0;
        }
    }
}
