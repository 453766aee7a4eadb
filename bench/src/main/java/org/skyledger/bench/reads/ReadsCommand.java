package org.skyledger.bench.reads;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.skyledger.bench.plant.ReadPlant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./skyledger bench reads}: exits with 1 when it could not measure, or what it measured was wrong. */
@Command(
        name = "reads",
        mixinStandardHelpOptions = true,
        description = "Reads from query-service, beside the same as bare SQL, and pages beside MapServer")
public final class ReadsCommand implements Callable<Integer> {

    @Option(names = "--current", defaultValue = "1000000", description = "versions that stand (${DEFAULT-VALUE})")
    private int current;

    @Option(names = "--historic", defaultValue = "10000000", description = "versions that stood (${DEFAULT-VALUE})")
    private long historic;

    @Option(names = "--seconds", defaultValue = "10", description = "of each measurement (${DEFAULT-VALUE})")
    private int seconds;

    @Option(names = "--callers", defaultValue = "2", description = "at a time (${DEFAULT-VALUE})")
    private int callers;

    @Option(
            names = "--save",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "to bench/results (--no-save to try it out)")
    private boolean save;

    @Override
    public Integer call() {
        System.out.println("starting PostgreSQL and Redis ...");
        try (var plant = ReadPlant.start()) {
            var history = History.of(current, historic);
            long begun = System.nanoTime();
            FilledView.fill(plant.database(), history, rows -> System.out.printf("\r  %,d rows", rows));
            double fill = (System.nanoTime() - begun) / 1e9;
            System.out.printf("%n  filled in %.0f s%n", fill);
            var window = Reader.window(Duration.ofSeconds(seconds));
            var figures = new ReadsBench(plant, history, window, callers).run();
            figures.put("fill_s", fill);
            if (save) {
                System.out.println("written to " + figures.save());
            }
            System.out.println(figures.line());
            return 0;
        }
    }
}
