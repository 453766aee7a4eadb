package org.skyledger.sandbox.demo;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.skyledger.sandbox.demo.flight.FlightGenerator;
import picocli.CommandLine.Option;

/** How much traffic there is, and how fast: as much as can be handled, or a pace for watching. */
final class Pace {

    @Option(names = "--continuous", description = "goes on until stopped, at a pace for watching")
    private boolean continuous;

    @Option(
            names = "--rate",
            paramLabel = "FLIGHTS/S",
            description = "departures a second (default: as many as can be handled; 1 with --continuous)")
    private @Nullable Double rate;

    @Option(
            names = "--concurrency",
            paramLabel = "FLIGHTS",
            description = "how many are busy at a time (default: 16; 100 with --continuous)")
    private @Nullable Integer concurrency;

    @Option(
            names = "--leave",
            paramLabel = "SHARE",
            defaultValue = "0.2",
            description = "share of the flights that is left standing, 0 to 1 (default: ${DEFAULT-VALUE})")
    private double leave;

    @Option(
            names = "--standing",
            paramLabel = "FLIGHTS",
            description =
                    "most that are left standing; the oldest make room (default: no limit; 200 with --continuous)")
    private @Nullable Integer standing;

    /** How many flights to play when so many were asked for. */
    long flights(long wanted) {
        return continuous ? Long.MAX_VALUE : wanted;
    }

    FlightGenerator.Pattern pattern() {
        return new FlightGenerator.Pattern(leave, Duration.ofMinutes(continuous ? 5 : 90));
    }

    Crew.Pause pause() {
        return continuous ? () -> Thread.sleep(ThreadLocalRandom.current().nextLong(3_000, 15_000)) : () -> {};
    }

    Traffic traffic(Crew crew) {
        return new Traffic(
                crew,
                new Departures(Objects.requireNonNullElse(rate, continuous ? 1.0 : 0.0), continuous),
                Objects.requireNonNullElse(concurrency, continuous ? 100 : 16),
                Objects.requireNonNullElse(standing, continuous ? 200 : Integer.MAX_VALUE));
    }

    /** What is wrong with the options, or null when nothing is. */
    @Nullable
    String fault() {
        if (leave < 0 || leave > 1) {
            return "--leave must be from 0 to 1";
        }
        if (rate != null && rate <= 0 || concurrency != null && concurrency < 1 || standing != null && standing < 0) {
            return "--rate must be more than 0, --concurrency at least 1, --standing at least 0";
        }
        return null;
    }
}
