package org.skyledger.sandbox.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.skyledger.sandbox.demo.check.AgreementCheck;
import org.skyledger.sandbox.demo.check.Stores;
import org.skyledger.sandbox.demo.flight.FlightGenerator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code skyledger demo}: exits with 0 when every answer was expected and nothing disagrees. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Lets several USSs plan, fly and end flights around real airports, then checks that all agree")
public final class DemoCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Mixin
    private final Services services = new Services();

    @Mixin
    private final Stores stores = new Stores();

    @Option(names = "--flights", defaultValue = "1000", description = "how many (default: ${DEFAULT-VALUE})")
    private long flights;

    @Option(names = "--seed", description = "plays the flights of an earlier run again (default: another each time)")
    private @Nullable Long seed;

    @Option(names = "--usses", defaultValue = "5", description = "how many USSs fly (default: ${DEFAULT-VALUE})")
    private int usses;

    @Option(
            names = "--rate",
            paramLabel = "FLIGHTS/S",
            description = "departures a second (default: as many as can be handled; 1 with --continuous)")
    private @Nullable Double rate;

    @Option(
            names = "--concurrency",
            description = "flights that are busy at a time (default: 16; 100 with --continuous)")
    private @Nullable Integer concurrency;

    @Option(
            names = "--leave",
            paramLabel = "SHARE",
            defaultValue = "0.2",
            description = "share of the flights that is left standing, 0 to 1 (default: ${DEFAULT-VALUE})")
    private double leave;

    @Option(
            names = "--standing",
            description =
                    "most that are left standing; the oldest make room (default: no limit; 200 with --continuous)")
    private @Nullable Integer standing;

    @Option(names = "--continuous", description = "goes on until stopped, at a pace for watching")
    private boolean continuous;

    @Option(names = "--no-check", description = "does not check the agreement afterwards")
    private boolean unchecked;

    @Override
    public Integer call() throws Exception {
        long chosen = seed == null ? ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE) : seed;
        System.out.println("demo: seed " + chosen);
        var names = IntStream.rangeClosed(1, usses).mapToObj(nr -> "uss" + nr).toList();
        var start = Instant.now();
        var generator = new FlightGenerator(chosen, start, names, pattern());
        var dss = services.dss();
        var crew = new Crew(dss, new UssNetwork(dss, names), new Tally(), new Latencies(), pause());
        try (var _ = new StatusLine(crew.tally(), crew.network())) {
            traffic(crew).run(continuous ? Long.MAX_VALUE : flights, () -> generator.next(elapsed(start)));
        }
        var seconds = Duration.between(start, Instant.now()).toMillis() / 1000.0;
        return report(chosen, crew, seconds);
    }

    /** In whole five minutes, so that two short runs with the same seed differ in nothing but their start. */
    private static Duration elapsed(Instant start) {
        return Duration.ofMinutes(5 * (Duration.between(start, Instant.now()).toMinutes() / 5));
    }

    private FlightGenerator.Pattern pattern() {
        return new FlightGenerator.Pattern(leave, Duration.ofMinutes(continuous ? 5 : 90));
    }

    private Crew.Pause pause() {
        return continuous ? () -> Thread.sleep(ThreadLocalRandom.current().nextLong(3_000, 15_000)) : () -> {};
    }

    private Traffic traffic(Crew crew) {
        return new Traffic(
                crew,
                new Departures(Objects.requireNonNullElse(rate, continuous ? 1.0 : 0.0), continuous),
                Objects.requireNonNullElse(concurrency, continuous ? 100 : 16),
                Objects.requireNonNullElse(standing, continuous ? 200 : Integer.MAX_VALUE));
    }

    private int report(long chosen, Crew crew, double seconds) throws InterruptedException {
        var tally = crew.tally();
        var figures = new Figures(
                chosen,
                flights,
                seconds,
                tally.counts(),
                tally.refused(),
                tally.unexpected(),
                crew.latencies().summary(),
                null);
        System.out.print(figures.table());
        tally.examples()
                .forEach((what, example) -> System.out.printf(
                        "  UNEXPECTED %s, %,d times, the first: %s%n",
                        what, tally.unexpected().get(what), example));
        var result = unchecked ? figures : figures.with(AgreementCheck.run(stores, PATIENCE));
        System.out.print(result.verdict());
        System.out.println(result.json());
        return result.isGood() ? 0 : 1;
    }
}
