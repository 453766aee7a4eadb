package org.skyledger.sandbox.demo;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code skyledger demo}: exits with 0 when every answer was expected and nothing disagrees. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Lets several USSs plan, fly and end flights around real airports, then checks that all agree")
public final class DemoCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--flights", defaultValue = "1000", description = "how many (default: ${DEFAULT-VALUE})")
    private long flights;

    @Option(names = "--seed", description = "plays the flights of an earlier run again (default: another each time)")
    private @Nullable Long seed;

    @Option(names = "--usses", defaultValue = "5", description = "how many USSs fly (default: ${DEFAULT-VALUE})")
    private int usses;

    @Mixin
    private final Pace pace = new Pace();

    @Option(names = "--no-check", description = "does not check the agreement afterwards")
    private boolean unchecked;

    @Mixin
    private final Services services = new Services();

    @Mixin
    private final Stores stores = new Stores();

    @Override
    public Integer call() throws InterruptedException {
        var command = Objects.requireNonNull(spec, "picocli sets it").commandLine();
        var fault = usses < 1 ? "--usses must be at least 1" : pace.fault();
        if (fault != null) {
            throw new ParameterException(command, fault);
        }
        var out = command.getOut();
        var flown = fly(out);
        out.println(flown.table());
        var figures = unchecked ? flown : flown.with(AgreementCheck.run(stores, PATIENCE));
        if (figures.agreement() != null) {
            out.println(figures.agreement().report());
        }
        out.println(figures.json());
        return figures.isGood() ? 0 : 1;
    }

    private Figures fly(PrintWriter out) throws InterruptedException {
        long chosen = seed == null ? ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE) : seed;
        out.println("demo: seed " + chosen);
        var names = IntStream.rangeClosed(1, usses).mapToObj(nr -> "uss" + nr).toList();
        var crew = crew(names);
        var start = Instant.now();
        var generator = new FlightGenerator(chosen, start, names, pace.pattern());
        try (var _ = new StatusLine(crew.tally(), crew.network(), out)) {
            pace.traffic(crew).run(pace.flights(flights), () -> generator.next(elapsed(start)));
        }
        return Figures.of(chosen, flights, Duration.between(start, Instant.now()), crew);
    }

    private Crew crew(List<String> names) {
        var dss = services.dss();
        return new Crew(dss, new UssNetwork(dss, names), new Tally(), new Latencies(), pace.pause());
    }

    /** In whole five minutes, so that two short runs with the same seed differ in nothing but their start. */
    private static Duration elapsed(Instant start) {
        return Duration.ofMinutes(5 * (Duration.between(start, Instant.now()).toMinutes() / 5));
    }
}
