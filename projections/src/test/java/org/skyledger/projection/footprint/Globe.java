package org.skyledger.projection.footprint;

import static java.lang.Math.atan2;
import static java.lang.Math.cos;
import static java.lang.Math.sin;
import static java.lang.Math.sqrt;
import static java.lang.Math.toDegrees;
import static java.lang.Math.toRadians;

import java.util.List;
import org.skyledger.events.volume.LatLng;

/** Textbook formulas of the sphere, written independently of those under test. */
final class Globe {

    static final double EARTH_RADIUS_METERS = 6_371_010;

    private Globe() {}

    /** The point that lies so far away in that direction. */
    static LatLng away(LatLng from, double bearingRadians, double meters) {
        double arc = meters / EARTH_RADIUS_METERS;
        double lat = toRadians(from.lat());
        double northward = sin(lat) * cos(arc) + cos(lat) * sin(arc) * cos(bearingRadians);
        double east = sin(bearingRadians) * sin(arc);
        double outward = cos(lat) * cos(arc) - sin(lat) * sin(arc) * cos(bearingRadians);
        double lng = from.lng() + toDegrees(atan2(east, outward));
        return new LatLng(
                toDegrees(atan2(northward, sqrt(east * east + outward * outward))), Math.IEEEremainder(lng, 360));
    }

    /** Steradians of the triangles that the corners make with a point inside, each by its spherical excess. */
    static double fan(LatLng inside, List<LatLng> corners) {
        double area = 0;
        for (int i = 0; i < corners.size(); i++) {
            area += triangle(unit(inside), unit(corners.get(i)), unit(corners.get((i + 1) % corners.size())));
        }
        return Math.abs(area);
    }

    private static double triangle(double[] a, double[] b, double[] c) {
        double volume = a[0] * (b[1] * c[2] - b[2] * c[1])
                + a[1] * (b[2] * c[0] - b[0] * c[2])
                + a[2] * (b[0] * c[1] - b[1] * c[0]);
        return 2 * atan2(volume, 1 + dot(a, b) + dot(b, c) + dot(c, a));
    }

    private static double[] unit(LatLng point) {
        double lat = toRadians(point.lat());
        double lng = toRadians(point.lng());
        return new double[] {cos(lat) * cos(lng), cos(lat) * sin(lng), sin(lat)};
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }
}
