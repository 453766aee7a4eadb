package org.skyledger.events.volume;

import static java.lang.Math.cos;
import static java.lang.Math.sin;
import static java.lang.Math.toRadians;

import java.util.List;

/** Crossing edges on the sphere, where neither the antimeridian nor a pole is special. */
final class GreatCircles {

    private GreatCircles() {}

    static void refuseCrossings(List<LatLng> vertices) {
        int n = vertices.size();
        var points = vertices.stream().map(GreatCircles::unit).toArray(double[][]::new);
        for (int i = 0; i < n; i++) {
            // The neighbours share a vertex with edge i, so the first edge that could cross it is the next but one.
            for (int j = i + 2; j < n - (i == 0 ? 1 : 0); j++) {
                if (cross(points[i], points[i + 1], points[j], points[(j + 1) % n])) {
                    throw new IllegalArgumentException(
                            "a polygon's edges must not cross: edge " + (i + 1) + " crosses edge " + (j + 1));
                }
            }
        }
    }

    /** Each edge's ends lie on both sides of the other's great circle, on the same half of the globe. */
    private static boolean cross(double[] a, double[] b, double[] c, double[] d) {
        double acb = -turn(a, b, c);
        double bda = turn(a, b, d);
        return acb * bda > 0 && bda * -turn(c, d, b) > 0 && -turn(c, d, b) * turn(c, d, a) > 0;
    }

    /**
     * Positive when a, b, c turn left: the triple product, of differences, for the product of the points themselves
     * would be nothing but rounding where they lie centimetres apart.
     */
    private static double turn(double[] a, double[] b, double[] c) {
        return dot(a, cross(minus(b, a), minus(c, a)));
    }

    private static double[] minus(double[] a, double[] b) {
        return new double[] {a[0] - b[0], a[1] - b[1], a[2] - b[2]};
    }

    private static double[] unit(LatLng point) {
        double lat = toRadians(point.lat());
        double lng = toRadians(point.lng());
        return new double[] {cos(lat) * cos(lng), cos(lat) * sin(lng), sin(lat)};
    }

    private static double[] cross(double[] a, double[] b) {
        return new double[] {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }
}
