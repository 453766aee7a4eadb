package org.skyledger.bench.reads;

import com.google.common.geometry.S2Cell;
import com.google.common.geometry.S2CellId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * One question, as it goes to a service and as it goes to the database.
 *
 * @param path below a service's root
 * @param parameters of the statement
 */
record Asked(String path, String sql, List<Object> parameters) {

    private static final String ITEMS = "/collections/operational-intents/items";
    private static final double BOX_DEGREES = 0.02;

    /** A box of some two kilometres around a place. */
    static Asked page(SplittableRandom random, History history) {
        return page(random, history, now(history), "");
    }

    static Asked pageAsOf(SplittableRandom random, History history) {
        // From when as many stood as now, until the last moment at which that was another time than now.
        long event = random.nextLong(history.intents(), history.events() - 1);
        var moment = history.at(event);
        return page(random, history, moment, "&as-of=" + moment);
    }

    private static Asked page(SplittableRandom random, History history, Instant moment, String asOf) {
        var place = Place.number(random.nextInt(history.places()));
        double west = place.lng() - BOX_DEGREES / 2;
        double south = place.lat() - BOX_DEGREES / 2;
        return new Asked(
                String.format(
                                Locale.ROOT,
                                "%s?limit=100&bbox=%.6f,%.6f,%.6f,%.6f",
                                ITEMS,
                                west,
                                south,
                                west + BOX_DEGREES,
                                south + BOX_DEGREES)
                        + asOf,
                Statements.PAGE,
                List.of(moment.atOffset(ZoneOffset.UTC), west, south, west + BOX_DEGREES, south + BOX_DEGREES));
    }

    static Asked byId(SplittableRandom random, History history) {
        UUID id = History.id(random.nextInt(history.intents()));
        return new Asked(
                ITEMS + "/" + id, Statements.BY_ID, List.of(id, now(history).atOffset(ZoneOffset.UTC)));
    }

    static Asked cell(String token, History history) {
        var bound = new S2Cell(S2CellId.fromToken(token)).getRectBound();
        double reach = 0.03;
        return new Asked(
                "/sky/" + token,
                Statements.CELL,
                List.of(
                        now(history).atOffset(ZoneOffset.UTC),
                        bound.lngLo().degrees() - reach,
                        bound.latLo().degrees() - reach,
                        bound.lngHi().degrees() + reach,
                        bound.latHi().degrees() + reach,
                        token));
    }

    /**
     * A tile around a place.
     *
     * @param query behind the path, such as a moment
     */
    static Asked tile(SplittableRandom random, History history, int zoom, String query) {
        var place = Place.number(random.nextInt(history.places()));
        int side = 1 << zoom;
        int x = (int) ((place.lng() + 180) / 360 * side);
        double radians = Math.toRadians(place.lat());
        int y = (int) ((1 - Math.log(Math.tan(radians) + 1 / Math.cos(radians)) / Math.PI) / 2 * side);
        var parameters = new ArrayList<Object>(List.of(zoom, x, y));
        parameters.add(now(history).atOffset(ZoneOffset.UTC));
        parameters.addAll(List.of(
                x * 360.0 / side - 180, latitude(y + 1, side), (x + 1) * 360.0 / side - 180, latitude(y, side)));
        return new Asked(
                "/collections/operational-intents/tiles/WebMercatorQuad/" + zoom + "/" + y + "/" + x + query,
                Statements.TILE,
                parameters);
    }

    static Instant now(History history) {
        return history.at(history.events());
    }

    private static double latitude(int row, int side) {
        return Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2.0 * row / side))));
    }
}
