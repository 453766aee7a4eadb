package org.skyledger.sandbox.demo.flight;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGenerator.SplittableGenerator;
import java.util.random.RandomGeneratorFactory;
import org.skyledger.events.volume.Volume4D;

/**
 * An endless series of flights. The same seed, USSs and share give the same series, moved in time by {@code base}; the
 * intents' ids depend on {@code base} too, so that a second run does not meet its own first one. For one thread.
 */
public final class FlightGenerator {

    private final Instant base;
    private final List<String> usses;
    private final Pattern pattern;
    private final Sites sites;
    private final SplittableGenerator flights;
    private final RandomGenerator ids;

    /**
     * @param base the present, from which departures are counted
     * @param usses the USSs that fly
     */
    public FlightGenerator(long seed, Instant base, List<String> usses, Pattern pattern) {
        this.base = base.truncatedTo(ChronoUnit.SECONDS);
        this.usses = List.copyOf(usses);
        this.pattern = pattern;
        this.flights = generator(seed);
        this.ids = generator(seed ^ base.toEpochMilli());
        this.sites = new Sites(Airports.load(), flights.split());
    }

    /**
     * @param share of the flights that are left standing, 0 to 1
     * @param latestDeparture after the present
     */
    public record Pattern(double share, Duration latestDeparture) {}

    /** The next flight, as seen at the base time. */
    public Flight next() {
        return next(Duration.ZERO);
    }

    /** The next flight, when so much time has passed since the base time. */
    public Flight next(Duration elapsed) {
        var random = flights.split();
        var site = sites.any(random);
        var kind = FlightKind.values()[random.nextInt(FlightKind.values().length)];
        var uss = usses.get(random.nextInt(usses.size()));
        var departure = base.plus(elapsed.truncatedTo(ChronoUnit.SECONDS))
                .plusSeconds(random.nextLong(
                        60, Math.max(61, pattern.latestDeparture().toSeconds())));
        var life = Life.draw(random);
        boolean left = random.nextDouble() < pattern.share();
        return new Flight(
                id(),
                uss,
                kind,
                site.airport().ident(),
                extents(kind, site, departure, random),
                left ? Life.cut(life, random) : life,
                left);
    }

    private List<Volume4D> extents(FlightKind kind, Site site, Instant departure, RandomGenerator random) {
        var outlines = switch (kind) {
            case SURVEY -> List.of(Shapes.survey(site.nearby(random), random));
            case INSPECTION -> List.of(Shapes.inspection(site.nearby(random), random));
            case CORRIDOR ->
                Shapes.corridor(
                        site.nearby(random), sites.destination(site, random).location(), random);
        };
        return Schedule.draw(outlines, site.airport().elevationMeters(), departure, random);
    }

    private UUID id() {
        long version4 = ids.nextLong() & ~0xF000L | 0x4000L;
        long variant = ids.nextLong() & ~(0b11L << 62) | 0b10L << 62;
        return new UUID(version4, variant);
    }

    private static SplittableGenerator generator(long seed) {
        return RandomGeneratorFactory.<SplittableGenerator>of("L64X128MixRandom")
                .create(seed);
    }
}
