package org.skyledger.query.crs;

import org.locationtech.jts.geom.Coordinate;

/** Metres on the square that web maps show, east first (EPSG Guidance Note 7-2, method 1024). */
final class WebMercator {

    private static final double RADIUS_METRES = 6_378_137;

    /** Degrees: where the square ends, and what lies beyond is drawn onto its edge. */
    private static final double EDGE = Math.toDegrees(Math.atan(Math.sinh(Math.PI)));

    /** Degrees: what was 180 when it was projected may be a little more when it comes back. */
    private static final double TOLERANCE = 1e-6;

    private WebMercator() {}

    static Coordinate ofDegrees(Coordinate degrees) {
        double latitude = Math.toRadians(Math.clamp(degrees.y, -EDGE, EDGE));
        return new Coordinate(
                RADIUS_METRES * Math.toRadians(degrees.x),
                RADIUS_METRES * Math.log(Math.tan(Math.PI / 4 + latitude / 2)));
    }

    static Coordinate toDegrees(Coordinate metres) {
        double longitude = Math.toDegrees(metres.x / RADIUS_METRES);
        double latitude = Math.toDegrees(Math.atan(Math.sinh(metres.y / RADIUS_METRES)));
        boolean isOnTheMap = Math.abs(longitude) <= 180 + TOLERANCE;
        return new Coordinate(isOnTheMap ? Math.clamp(longitude, -180, 180) : longitude, latitude);
    }
}
