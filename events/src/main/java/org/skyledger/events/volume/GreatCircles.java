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
        var normals = new double[n][];
        for (int i = 0; i < n; i++) {
            normals[i] = cross(points[i], points[(i + 1) % n]);
        }
        for (int i = 0; i < n; i++) {
            // The neighbours share a vertex with edge i, so the first edge that could cross it is the next but one.
            for (int j = i + 2; j < n - (i == 0 ? 1 : 0); j++) {
                if (cross(points[i], points[i + 1], normals[i], points[j], points[(j + 1) % n], normals[j])) {
                    throw new IllegalArgumentException(
                            "a polygon's edges must not cross: edge " + (i + 1) + " crosses edge " + (j + 1));
                }
            }
        }
    }

    /** Each edge's ends lie on both sides of the other's great circle, on the same half of the globe. */
    private static boolean cross(double[] a, double[] b, double[] ab, double[] c, double[] d, double[] cd) {
        double acb = -dot(ab, c);
        double bda = dot(ab, d);
        double cbd = -dot(cd, b);
        double dac = dot(cd, a);
        return acb * bda > 0 && bda * cbd > 0 && cbd * dac > 0;
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
