package org.skyledger.bench.views;

import java.util.concurrent.Callable;
import org.skyledger.bench.plant.ViewPlant;
import org.skyledger.bench.report.Figures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./skyledger bench views}: exits with 1 when it could not measure, or what it measured cannot be trusted. */
@Command(
        name = "views",
        mixinStandardHelpOptions = true,
        description = "Folds a topic into the view of intents in PostGIS, as events come and in a rebuild")
public final class ViewsCommand implements Callable<Integer> {

    /** Of others, in cores. */
    private static final double TOLERABLE = 0.1;

    private static final int FEW = 10_000;

    @Option(names = "--events", defaultValue = "100000", description = "in the topic (${DEFAULT-VALUE})")
    private int events;

    @Option(names = "--rounds", defaultValue = "3", description = "of which medians are taken (${DEFAULT-VALUE})")
    private int rounds;

    @Option(names = "--quick", description = "one short round, to try it out; its figures mean little")
    private boolean quick;

    @Override
    public Integer call() throws InterruptedException {
        var figures = quick ? measure(FEW, 1) : measure(events, rounds);
        if (!quick) {
            System.out.println("written to " + figures.save());
        }
        System.out.println(figures.line());
        return 0;
    }

    /** Starts what it takes, measures, and ends it. */
    public static Figures measure(int events, int rounds) throws InterruptedException {
        System.out.println("starting PostgreSQL, Kafka and Redis, and filling the topic ...");
        try (var plant = ViewPlant.start()) {
            FilledTopic.fill(plant.kafka(), new Flights(), events);
            var projections = plant.startProjections();
            try (var view = new IntentsView(plant.database())) {
                var result = new ViewsBench(plant, projections, view, events, rounds).run();
                if (result.othersCores() > TOLERABLE) {
                    System.out.printf("others kept %.1f cores busy: the rates are too low%n", result.othersCores());
                }
                return result.figures();
            }
        }
    }
}
