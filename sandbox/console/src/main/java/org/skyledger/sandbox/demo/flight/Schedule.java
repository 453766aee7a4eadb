package org.skyledger.sandbox.demo.flight;

import static java.time.temporal.ChronoUnit.SECONDS;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.skyledger.events.volume.AltitudeRange;
import org.skyledger.events.volume.Outline;
import org.skyledger.events.volume.TimeRange;
import org.skyledger.events.volume.Volume4D;

/** When, and how high, a flight is where: ten minutes to an hour, 30 to 150 metres above the ground. */
final class Schedule {

    private static final Duration HANDOVER = Duration.ofMinutes(1);

    private Schedule() {}

    /**
     * Volumes over these outlines, flown one after another; neighbours share a few minutes, as nobody is on time to the
     * second.
     */
    static List<Volume4D> draw(
            List<Outline> outlines, double elevationMeters, Instant departure, RandomGenerator random) {
        var altitude = altitude(elevationMeters, random);
        var duration = Duration.ofSeconds(random.nextLong(10 * 60, 60 * 60 + 1));
        var each = duration.dividedBy(outlines.size());
        return IntStream.range(0, outlines.size())
                .mapToObj(i -> new Volume4D(outlines.get(i), altitude, slot(departure, each, i, outlines.size())))
                .toList();
    }

    private static AltitudeRange altitude(double elevationMeters, RandomGenerator random) {
        double lower = Math.rint(elevationMeters + random.nextDouble(30, 100));
        return new AltitudeRange(lower, lower + Math.rint(random.nextDouble(20, 50)));
    }

    private static TimeRange slot(Instant departure, Duration each, int i, int of) {
        var start = departure.plus(each.multipliedBy(i)).minus(i == 0 ? Duration.ZERO : HANDOVER);
        var end = departure.plus(each.multipliedBy(i + 1L)).plus(i == of - 1 ? Duration.ZERO : HANDOVER);
        return new TimeRange(start.truncatedTo(SECONDS), ceil(end));
    }

    private static Instant ceil(Instant time) {
        return time.getNano() == 0 ? time : Instant.ofEpochSecond(time.getEpochSecond() + 1);
    }
}
