package org.skyledger.sandbox.demo.flight;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.skyledger.events.volume.Circle;
import org.skyledger.events.volume.LatLng;
import org.skyledger.events.volume.Outline;
import org.skyledger.events.volume.Polygon;

/** The outlines of flights. */
final class Shapes {

    private static final double CORRIDOR_LEG_METERS = 4_000;
    private static final double CORRIDOR_OVERLAP_METERS = 150;

    private Shapes() {}

    static Outline survey(LatLng center, RandomGenerator random) {
        return new Circle(center, Math.rint(random.nextDouble(200, 1_200)));
    }

    /** A polygon of four to eight vertices that is seen whole from its centre, so that no edges cross. */
    static Outline inspection(LatLng center, RandomGenerator random) {
        int corners = random.nextInt(4, 9);
        double turn = 360.0 / corners;
        var vertices = new ArrayList<LatLng>();
        for (int i = 0; i < corners; i++) {
            double bearing = (i + random.nextDouble(0, 0.8)) * turn;
            vertices.add(Ground.move(center, bearing, random.nextDouble(100, 500)));
        }
        return new Polygon(vertices);
    }

    /** A circle at both ends, and in between one strip for each leg of a few kilometres; neighbours overlap. */
    static List<Outline> corridor(LatLng from, LatLng to, RandomGenerator random) {
        double halfWidth = random.nextDouble(100, 300);
        var outlines = new ArrayList<Outline>();
        outlines.add(new Circle(from, Math.rint(2 * halfWidth)));
        var here = from;
        for (int legs = Math.ceilDiv((int) Ground.distance(from, to), (int) CORRIDOR_LEG_METERS); legs > 0; legs--) {
            double leg = Ground.distance(here, to) / legs;
            // Pilots swerve a little around what is in the way, but the last leg ends where it should.
            double swerve = legs == 1 ? 0 : random.nextDouble(-8, 8);
            var next = legs == 1 ? to : Ground.move(here, Ground.bearing(here, to) + swerve, leg);
            outlines.add(strip(here, next, halfWidth));
            here = next;
        }
        outlines.add(new Circle(to, Math.rint(2 * halfWidth)));
        return outlines;
    }

    private static Polygon strip(LatLng from, LatLng to, double halfWidth) {
        double ahead = Ground.bearing(from, to);
        double back = Ground.bearing(to, from);
        var start = Ground.move(from, ahead, -CORRIDOR_OVERLAP_METERS);
        var end = Ground.move(to, back, -CORRIDOR_OVERLAP_METERS);
        return new Polygon(List.of(
                Ground.move(start, ahead - 90, halfWidth),
                Ground.move(end, back + 90, halfWidth),
                Ground.move(end, back - 90, halfWidth),
                Ground.move(start, ahead + 90, halfWidth)));
    }
}
