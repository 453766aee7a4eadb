package org.skyledger.projection.footprint;

import static java.lang.Math.PI;
import static java.lang.Math.max;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.skyledger.events.volume.Circle;
import org.skyledger.events.volume.Outline;
import org.skyledger.events.volume.Polygon;

/**
 * What outlines cover together, drawn in the plane: always a valid MultiPolygon of longitude and latitude.
 *
 * <p>Distances are those of a sphere, as in the S2 cells that decide: against the ellipsoid a circle is up to 0.6 % too
 * wide or too narrow. Its {@value #CIRCLE_VERTICES} vertices lie on it, and the drawn edges up to 0.3 % of its radius
 * within.
 */
public final class Footprint {

    /** The mean radius of the earth, as S2 has it. */
    private static final double EARTH_RADIUS_METERS = 6_371_010;

    private static final int CIRCLE_VERTICES = 64;

    /** Below, the vertices' distances come near the rounding of degrees. */
    private static final double SMALLEST_RADIUS_METERS = 0.01;

    private Footprint() {}

    public static MultiPolygon of(Collection<? extends Outline> outlines) {
        var union = Drawing.union(outlines.stream().map(Footprint::draw).toList());
        var polygons = GeometryFactory.toPolygonArray(PolygonExtracter.getPolygons(union));
        return union.getFactory().createMultiPolygon(polygons);
    }

    private static Geometry draw(Outline outline) {
        return switch (outline) {
            case Polygon(var vertices) ->
                Drawing.smallerSide(vertices.stream()
                        .map(vertex -> new Coordinate(vertex.lng(), vertex.lat()))
                        .toList());
            case Circle circle when radius(circle) <= PI / 2 -> Drawing.smallerSide(vertices(circle));
            case Circle circle -> Drawing.largerSide(vertices(circle));
        };
    }

    private static List<Coordinate> vertices(Circle circle) {
        var center = new Coordinate(circle.center().lng(), circle.center().lat());
        return IntStream.range(0, CIRCLE_VERTICES)
                .mapToObj(i -> Direction.after(center, 2 * PI * i / CIRCLE_VERTICES, radius(circle)))
                .map(Direction::toCoordinate)
                .toList();
    }

    /** Radians, as seen from the centre of the earth. */
    private static double radius(Circle circle) {
        return max(circle.radiusMeters(), SMALLEST_RADIUS_METERS) / EARTH_RADIUS_METERS;
    }
}
