package org.skyledger.query.ogc;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * The parameter {@code bbox}: a box in degrees of WGS84 (OGC 17-069r4, section 7.15.3). When {@code west} is greater
 * than {@code east} it crosses the antimeridian.
 *
 * @param altitude metres above the ellipsoid, when the box has a floor and a ceiling
 */
public record Bbox(
        double west,
        double south,
        double east,
        double north,
        @Nullable Altitude altitude) {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");

    public record Altitude(double lower, double upper) {

        public Altitude {
            if (lower > upper) {
                throw new IllegalArgumentException("the lower altitude (" + lower + ") is above the upper (" + upper
                        + "); the order is west,south,lower,east,north,upper");
            }
        }
    }

    public Bbox {
        refuseOutside("west", west, 180);
        refuseOutside("east", east, 180);
        refuseOutside("south", south, 90);
        refuseOutside("north", north, 90);
        if (south > north) {
            throw new IllegalArgumentException("the south (" + south + ") lies north of the north (" + north
                    + "); the order is longitude, then latitude");
        }
    }

    /** @param text four numbers (west,south,east,north) or six (west,south,lower,east,north,upper) */
    public static Bbox of(String text) {
        return of(text, UnaryOperator.identity());
    }

    /**
     * @param text four numbers, or six: two corners, the south-western first
     * @param degrees what becomes of a corner's first two numbers: its longitude and latitude
     */
    public static Bbox of(String text, UnaryOperator<Coordinate> degrees) {
        var n = Stream.of(text.split(",", -1)).mapToDouble(Bbox::number).toArray();
        return switch (n.length) {
            case 4 -> of(degrees.apply(new Coordinate(n[0], n[1])), degrees.apply(new Coordinate(n[2], n[3])), null);
            case 6 ->
                of(
                        degrees.apply(new Coordinate(n[0], n[1])),
                        degrees.apply(new Coordinate(n[3], n[4])),
                        new Altitude(n[2], n[5]));
            default ->
                throw new IllegalArgumentException("a box is 4 numbers (west,south,east,north) or 6"
                        + " (west,south,lower,east,north,upper), not " + n.length);
        };
    }

    private static Bbox of(Coordinate southWest, Coordinate northEast, @Nullable Altitude altitude) {
        return new Bbox(southWest.x, southWest.y, northEast.x, northEast.y, altitude);
    }

    /** The box on a flat map from −180 to 180: one piece, or two when it crosses the antimeridian. */
    public List<Envelope> pieces() {
        return west <= east
                ? List.of(new Envelope(west, east, south, north))
                : List.of(new Envelope(west, 180, south, north), new Envelope(-180, east, south, north));
    }

    /** The pieces as well-known text: one without an area is a point or a line, and nothing would meet it as a polygon. */
    public List<String> texts() {
        return pieces().stream()
                .map(new GeometryFactory()::toGeometry)
                .map(Geometry::toText)
                .toList();
    }

    private static double number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is not a number; a box is 4 numbers"
                    + " (west,south,east,north) or 6 (west,south,lower,east,north,upper)");
        }
        return Double.parseDouble(text);
    }

    private static void refuseOutside(String which, double degrees, int limit) {
        if (!(Math.abs(degrees) <= limit)) {
            throw new IllegalArgumentException(
                    which + " must be between -" + limit + " and " + limit + " degrees, not " + degrees);
        }
    }
}
