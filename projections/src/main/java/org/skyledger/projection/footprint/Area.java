package org.skyledger.projection.footprint;

import static java.lang.Math.abs;
import static java.lang.Math.cos;
import static java.lang.Math.sin;
import static java.lang.Math.toRadians;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** How much of the unit sphere a drawing covers. */
final class Area {

    static final double WHOLE_SPHERE = 4 * Math.PI;

    private Area() {}

    /** Steradians, for edges that are straight in the plane and, unless they follow a meridian, a few degrees long. */
    static double of(Geometry drawing) {
        double area = 0;
        for (int i = 0; i < drawing.getNumGeometries(); i++) {
            if (drawing.getGeometryN(i) instanceof Polygon polygon) {
                area += within(polygon.getExteriorRing());
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    area -= within(polygon.getInteriorRingN(hole));
                }
            }
        }
        return area;
    }

    private static double within(LineString ring) {
        // Measured from a parallel close by: from the equator, a small area at a pole would drown in rounding.
        double parallel = toRadians(ring.getCoordinateN(0).y);
        double area = 0;
        for (int i = 1; i < ring.getNumPoints(); i++) {
            var from = ring.getCoordinateN(i - 1);
            var to = ring.getCoordinateN(i);
            area += toRadians(to.x - from.x) * meanHeight(toRadians(from.y), toRadians(to.y), parallel);
        }
        return abs(area);
    }

    /** The mean of the sine between two latitudes, less the sine of a third. */
    private static double meanHeight(double from, double to, double parallel) {
        double middle = (from + to) / 2;
        double half = (to - from) / 2;
        double heightOfMiddle = 2 * cos((middle + parallel) / 2) * sin((middle - parallel) / 2);
        return heightOfMiddle - sin(middle) * (half * half / 6 - half * half * half * half / 120);
    }
}
