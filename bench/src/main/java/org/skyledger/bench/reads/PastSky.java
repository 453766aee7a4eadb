package org.skyledger.bench.reads;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.LongConsumer;
import org.skyledger.bench.load.Tally;

/** The sky of whole cities as it was known at moments of the past, for another benchmark. */
public final class PastSky {

    /** One in so many; some five hundred in each city, from a hundred thousand in all. */
    private static final int STAND = 100;

    private static final int MOST = 1_000;
    private static final int SAMPLES = 20;
    /** So far around its middle a city's places are, nearly all of them. */
    private static final double REACH_DEGREES = 0.1;

    private final String database;
    private final History history;

    private PastSky(String database, History history) {
        this.database = database;
        this.history = history;
    }

    /**
     * Fills the view of intents with so many versions, of which a hundredth stands.
     *
     * @param progress is told how many there are
     */
    public static PastSky fill(String database, long versions, LongConsumer progress) {
        int standing = Math.toIntExact(versions / STAND);
        var history = History.of(standing, versions - standing);
        FilledView.fill(database, history, progress);
        return new PastSky(database, history);
    }

    /** Asks for the sky of cities, at the service and in the database, and compares what was found. */
    public void check(InetSocketAddress service) {
        var sql = new BareSql(database);
        try (var check = new Check(service, sql)) {
            for (int seed = 0; seed < SAMPLES; seed++) {
                check.same(city(new SplittableRandom(seed), history), "features");
            }
        }
    }

    /** All that stood in a city at a moment; both change with each request, and all with the seed. */
    public Tally run(InetSocketAddress service, int callers, Duration length, long seed) {
        Question question = PastSky::city;
        var series = question.series(history, seed);
        return Reader.run(service, callers, () -> series.get().path(), Reader.window(length));
    }

    private static Asked city(SplittableRandom random, History history) {
        var middle = Place.middle(random.nextInt(Place.CITIES));
        double reach = REACH_DEGREES / Math.cos(Math.toRadians(middle.lat()));
        // From when as many stood as now, until the last moment at which that was another time than now.
        var moment = history.at(random.nextLong(history.intents(), history.events() - 1));
        return new Asked(
                String.format(
                        Locale.ROOT,
                        "/collections/operational-intents/items?limit=%d&bbox=%.6f,%.6f,%.6f,%.6f&as-of=%s",
                        MOST,
                        middle.lng() - reach,
                        middle.lat() - REACH_DEGREES,
                        middle.lng() + reach,
                        middle.lat() + REACH_DEGREES,
                        moment),
                Statements.CITY,
                List.of(
                        moment.atOffset(ZoneOffset.UTC),
                        middle.lng() - reach,
                        middle.lat() - REACH_DEGREES,
                        middle.lng() + reach,
                        middle.lat() + REACH_DEGREES));
    }
}
