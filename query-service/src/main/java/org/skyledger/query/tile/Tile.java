package org.skyledger.query.tile;

import java.util.regex.Pattern;
import org.locationtech.jts.geom.Envelope;
import org.skyledger.query.problem.ProblemCode;
import org.skyledger.query.problem.Refused;

/**
 * A tile of {@link WebMercatorQuad}.
 *
 * @param z the zoom, which is the tile matrix
 * @param x the column, from the west
 * @param y the row, from the north
 */
record Tile(int z, int x, int y) {

    /** Units across a tile; its coordinates are whole numbers of them. */
    static final int EXTENT = 4_096;
    /** How far a tile's shapes reach beyond its edges, so that nobody sees the edges; in units. */
    static final int MARGIN = 64;

    // No tile has a number of more digits.
    private static final Pattern NUMBER = Pattern.compile("0|[1-9]\\d{0,6}");

    /** @throws Refused when a number is none, or when there is no such tile */
    static Tile of(String z, String x, String y) {
        var tile = new Tile(number("zoom", z), number("column", x), number("row", y));
        int side = tile.z <= WebMercatorQuad.DEEPEST ? 1 << tile.z : 0;
        if (tile.x >= side || tile.y >= side) {
            throw new Refused(
                    ProblemCode.NO_SUCH_RESOURCE,
                    "there is no such tile: zooms are 0 to " + WebMercatorQuad.DEEPEST
                            + ", and at zoom z there are columns and rows 0 to 2^z - 1");
        }
        return tile;
    }

    private static int number(String which, String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new Refused(
                    ProblemCode.BAD_PARAMETER, "the " + which + " of a tile is a whole number, not \"" + text + "\"");
        }
        return Integer.parseInt(text);
    }

    /** Metres of Web Mercator in a unit. */
    double unitMeters() {
        return width() / EXTENT;
    }

    /** What its shapes lie in, margin included, in degrees of WGS84. */
    Envelope degrees() {
        double margin = MARGIN * unitMeters();
        double west = -WebMercatorQuad.EDGE_METERS + x * width();
        double north = WebMercatorQuad.EDGE_METERS - y * width();
        return new Envelope(
                longitude(west - margin),
                longitude(west + width() + margin),
                latitude(north - width() - margin),
                latitude(north + margin));
    }

    private double width() {
        return 2 * WebMercatorQuad.EDGE_METERS / (1 << z);
    }

    private static double longitude(double meters) {
        return Math.toDegrees(meters / WebMercatorQuad.EARTH_RADIUS_METERS);
    }

    private static double latitude(double meters) {
        return Math.toDegrees(Math.atan(Math.sinh(meters / WebMercatorQuad.EARTH_RADIUS_METERS)));
    }
}
