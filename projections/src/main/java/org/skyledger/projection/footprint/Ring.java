package org.skyledger.projection.footprint;

import static java.lang.Math.toRadians;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/**
 * A closed curve of great circles, unrolled into the plane: x is degrees east and runs on past ±180 instead of jumping, y
 * is degrees north. The curve ends above or below where it began, as many turns further east as it goes round the poles.
 * Chords replace the great circles and stray from them by at most a thousandth of an edge's length.
 */
final class Ring {

    private static final double FULL_TURN = 360;
    private static final double NORTH_POLE = 90;
    private static final double TOLERANCE = 1e-3;

    /** Where a path crosses the equator, its middle says nothing about how far it strays: look at shorter pieces. */
    private static final double LONGEST_CHORD_RADIANS = toRadians(8);

    /** Some millimetres. At a pole, where every longitude is right, splitting would not come to an end. */
    private static final double SHORTEST_CHORD_RADIANS = 1e-9;

    private final List<Coordinate> curve = new ArrayList<>();

    Ring(List<Coordinate> vertices) {
        curve.add(vertices.getFirst());
        for (int i = 1; i <= vertices.size(); i++) {
            var from = curve.getLast();
            var to = vertices.get(i % vertices.size());
            unroll(from, to, TOLERANCE * Direction.of(from).angle(Direction.of(to)));
        }
    }

    /**
     * The boundary of an area in the plane, first and last coordinate equal. When the curve goes round the poles, it is the
     * area to the north, closed along the pole.
     */
    Coordinate[] boundary() {
        double degrees = FULL_TURN * Math.rint((curve.getLast().x - curve.getFirst().x) / FULL_TURN);
        return degrees == 0 ? curve.toArray(Coordinate[]::new) : closedAlongThePole(degrees);
    }

    private Coordinate[] closedAlongThePole(double degrees) {
        var northernmost =
                curve.stream().max(Comparator.comparingDouble(point -> point.y)).orElseThrow();
        int start = curve.indexOf(northernmost);
        // Begun elsewhere, the meridian up to the pole might cross the curve.
        double seam = roundedForTurns(northernmost.x);
        var boundary = new ArrayList<Coordinate>();
        boundary.add(new Coordinate(seam, NORTH_POLE));
        boundary.add(new Coordinate(seam, northernmost.y));
        boundary.addAll(curve.subList(start + 1, curve.size() - 1));
        curve.subList(0, start).forEach(point -> boundary.add(new Coordinate(point.x + degrees, point.y)));
        boundary.add(new Coordinate(seam + degrees, northernmost.y));
        boundary.add(new Coordinate(seam + degrees, NORTH_POLE));
        boundary.add(boundary.getFirst());
        return boundary.toArray(Coordinate[]::new);
    }

    /** Both ends of the curve must stay on one meridian when turns are added and taken away, or a gap would open. */
    private static double roundedForTurns(double lngDegrees) {
        return lngDegrees + 1024 - 1024;
    }

    private void unroll(Coordinate from, Coordinate vertex, double tolerance) {
        var to = nearest(from, vertex.x, vertex.y);
        var start = Direction.of(from);
        var end = Direction.of(to);
        var middle = start.middle(end);
        double length = start.angle(end);
        double strays = middle.angle(Direction.of((from.x + to.x) / 2, (from.y + to.y) / 2));
        if (length > LONGEST_CHORD_RADIANS || strays > tolerance && length > SHORTEST_CHORD_RADIANS) {
            unroll(from, nearest(from, middle.lngDegrees(), middle.latDegrees()), tolerance);
            unroll(curve.getLast(), to, tolerance);
        } else {
            curve.add(to);
        }
    }

    /** Of all the longitudes that name the same meridian, the one within half a turn. */
    private static Coordinate nearest(Coordinate from, double lngDegrees, double latDegrees) {
        return new Coordinate(lngDegrees + FULL_TURN * Math.rint((from.x - lngDegrees) / FULL_TURN), latDegrees);
    }
}
