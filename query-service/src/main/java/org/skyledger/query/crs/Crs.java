package org.skyledger.query.crs;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;

/**
 * The parameters {@code crs} and {@code bbox-crs}: what coordinates are and in which order they stand (OGC API -
 * Features, Part 2, OGC 18-058r1). The first one is what is stored, and what holds unless another is asked for.
 */
public enum Crs {
    /** Degrees of WGS84, longitude first. */
    CRS84("http://www.opengis.net/def/crs/OGC/1.3/CRS84", 4326) {
        @Override
        Coordinate of(Coordinate degrees) {
            return degrees;
        }

        @Override
        Coordinate degrees(Coordinate written) {
            return written;
        }
    },
    /** Degrees of WGS84, latitude first. */
    WGS84("http://www.opengis.net/def/crs/EPSG/0/4326", 4326) {
        @Override
        Coordinate of(Coordinate degrees) {
            return new Coordinate(degrees.y, degrees.x);
        }

        @Override
        Coordinate degrees(Coordinate written) {
            return new Coordinate(written.y, written.x);
        }
    },
    /** Metres on the square that web maps show, east first (EPSG Guidance Note 7-2, method 1024). */
    WEB_MERCATOR("http://www.opengis.net/def/crs/EPSG/0/3857", 3857) {
        @Override
        Coordinate of(Coordinate degrees) {
            double latitude = Math.clamp(degrees.y, -NORTHERN_EDGE, NORTHERN_EDGE);
            return new Coordinate(
                    RADIUS * Math.toRadians(degrees.x),
                    RADIUS * Math.log(Math.tan(Math.PI / 4 + Math.toRadians(latitude) / 2)));
        }

        @Override
        Coordinate degrees(Coordinate written) {
            double longitude = Math.toDegrees(written.x / RADIUS);
            // What was 180 when it was projected may be a little more when it comes back.
            return new Coordinate(
                    Math.abs(longitude) < 180 + 1e-6 ? Math.clamp(longitude, -180, 180) : longitude,
                    Math.toDegrees(Math.atan(Math.sinh(written.y / RADIUS))));
        }
    };

    /** Of an answer: what its coordinates are. */
    public static final String HEADER = "Content-Crs";

    /** The first one, as an annotation needs it. */
    public static final String DEFAULT = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";

    /** Metres. */
    private static final double RADIUS = 6_378_137;

    /** Degrees: where the square ends, and what lies beyond is drawn onto its edge. */
    private static final double NORTHERN_EDGE = Math.toDegrees(Math.atan(Math.sinh(Math.PI)));

    private final String uri;
    private final int srid;

    Crs(String uri, int srid) {
        this.uri = uri;
        this.srid = srid;
    }

    public static Crs of(String text) {
        return Arrays.stream(values())
                .filter(crs -> crs.uri.equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\"" + text + "\" is not to be had here; allowed: "
                        + Arrays.stream(values()).map(Crs::uri).collect(Collectors.joining(", "))));
    }

    /** How it is called in addresses and headers. */
    public String uri() {
        return uri;
    }

    /** What PostGIS calls it, which leaves the order of the axes aside. */
    int srid() {
        return srid;
    }

    /** The coordinates of a place, from longitude and latitude. */
    abstract Coordinate of(Coordinate degrees);

    /** Longitude and latitude of a place, from its coordinates. */
    abstract Coordinate degrees(Coordinate written);
}
