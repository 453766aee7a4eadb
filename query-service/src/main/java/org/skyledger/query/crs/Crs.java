package org.skyledger.query.crs;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;

/**
 * The parameters {@code crs}, {@code bbox-crs} and {@code filter-crs}: what coordinates are and in which order they stand (OGC API -
 * Features, Part 2, OGC 18-058r1). The first one is what is stored, and what holds unless another is asked for.
 *
 * @param uri how it is called in addresses and headers
 * @param srid what PostGIS calls it, which leaves the order of the axes aside
 * @param written the coordinates of a place, from its longitude and latitude
 * @param degrees longitude and latitude of a place, from its coordinates
 */
public record Crs(String uri, int srid, UnaryOperator<Coordinate> written, UnaryOperator<Coordinate> degrees) {

    /** Of an answer: what its coordinates are. */
    public static final String HEADER = "Content-Crs";

    /** The first one, as an annotation needs it. */
    public static final String DEFAULT = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";

    /** Degrees of WGS84, longitude first. */
    static final Crs CRS84 = new Crs(DEFAULT, 4326, UnaryOperator.identity(), UnaryOperator.identity());

    /** Degrees of WGS84, latitude first. */
    static final Crs WGS84 = new Crs("http://www.opengis.net/def/crs/EPSG/0/4326", 4326, Crs::swapped, Crs::swapped);

    static final Crs WEB_MERCATOR =
            new Crs("http://www.opengis.net/def/crs/EPSG/0/3857", 3857, WebMercator::ofDegrees, WebMercator::toDegrees);

    public static final List<Crs> ALL = List.of(CRS84, WGS84, WEB_MERCATOR);

    public static Crs of(String text) {
        return ALL.stream()
                .filter(crs -> crs.uri.equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\"" + text + "\" is not to be had here; allowed: "
                        + ALL.stream().map(Crs::uri).collect(Collectors.joining(", "))));
    }

    private static Coordinate swapped(Coordinate place) {
        return new Coordinate(place.y, place.x);
    }
}
