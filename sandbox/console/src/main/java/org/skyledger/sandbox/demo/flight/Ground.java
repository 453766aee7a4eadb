package org.skyledger.sandbox.demo.flight;

import static java.lang.Math.asin;
import static java.lang.Math.atan2;
import static java.lang.Math.cos;
import static java.lang.Math.sin;
import static java.lang.Math.sqrt;
import static java.lang.Math.toDegrees;
import static java.lang.Math.toRadians;

import org.skyledger.events.volume.LatLng;

/** Distances and bearings on a sphere of the earth's mean radius: within half a percent of the ellipsoid. */
final class Ground {

    private static final double RADIUS_METERS = 6_371_008.8;

    private Ground() {}

    /** Where one arrives after so many metres, having set out in this direction (degrees clockwise from north). */
    static LatLng move(LatLng from, double bearing, double meters) {
        double angle = meters / RADIUS_METERS;
        double lat = toRadians(from.lat());
        double direction = toRadians(bearing);
        double sinLat = sin(lat) * cos(angle) + cos(lat) * sin(angle) * cos(direction);
        double lng =
                toRadians(from.lng()) + atan2(sin(direction) * sin(angle) * cos(lat), cos(angle) - sin(lat) * sinLat);
        return new LatLng(toDegrees(asin(sinLat)), Math.IEEEremainder(toDegrees(lng), 360));
    }

    /** Along the shortest path, in metres. */
    static double distance(LatLng a, LatLng b) {
        double dLat = sin(toRadians(b.lat() - a.lat()) / 2);
        double dLng = sin(toRadians(b.lng() - a.lng()) / 2);
        double chord = dLat * dLat + cos(toRadians(a.lat())) * cos(toRadians(b.lat())) * dLng * dLng;
        return 2 * RADIUS_METERS * asin(sqrt(chord));
    }

    /** The direction in which to set out for the other, in degrees clockwise from north. */
    static double bearing(LatLng from, LatLng to) {
        double dLng = toRadians(to.lng() - from.lng());
        double east = sin(dLng) * cos(toRadians(to.lat()));
        double north = cos(toRadians(from.lat())) * sin(toRadians(to.lat()))
                - sin(toRadians(from.lat())) * cos(toRadians(to.lat())) * cos(dLng);
        return toDegrees(atan2(east, north));
    }
}
