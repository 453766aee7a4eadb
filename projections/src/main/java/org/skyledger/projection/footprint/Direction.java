package org.skyledger.projection.footprint;

import static java.lang.Math.asin;
import static java.lang.Math.atan2;
import static java.lang.Math.cos;
import static java.lang.Math.hypot;
import static java.lang.Math.min;
import static java.lang.Math.sin;
import static java.lang.Math.sqrt;
import static java.lang.Math.toDegrees;
import static java.lang.Math.toRadians;

import org.locationtech.jts.geom.Coordinate;

/** A point of the unit sphere, where neither the poles nor the antimeridian are special. */
record Direction(double x, double y, double z) {

    /** @param point x is degrees east, y is degrees north */
    static Direction of(Coordinate point) {
        return of(point.x, point.y);
    }

    static Direction of(double lngDegrees, double latDegrees) {
        double lat = toRadians(latDegrees);
        double lng = toRadians(lngDegrees);
        return new Direction(cos(lat) * cos(lng), cos(lat) * sin(lng), sin(lat));
    }

    /** Where a path from {@code start} ends that sets out at {@code bearing}, clockwise from north; all in radians. */
    static Direction after(Coordinate start, double bearing, double distance) {
        double lat = toRadians(start.y);
        double lng = toRadians(start.x);
        double ahead = cos(distance);
        double north = sin(distance) * cos(bearing);
        double east = sin(distance) * sin(bearing);
        double outward = ahead * cos(lat) - north * sin(lat);
        return new Direction(
                outward * cos(lng) - east * sin(lng),
                outward * sin(lng) + east * cos(lng),
                ahead * sin(lat) + north * cos(lat));
    }

    double lngDegrees() {
        return toDegrees(atan2(y, x));
    }

    double latDegrees() {
        // Unlike the arc sine of z, exact near the poles too.
        return toDegrees(atan2(z, hypot(x, y)));
    }

    Coordinate toCoordinate() {
        return new Coordinate(lngDegrees(), latDegrees());
    }

    /** Radians along the surface. */
    double angle(Direction other) {
        double dx = x - other.x;
        double dy = y - other.y;
        double dz = z - other.z;
        return 2 * asin(min(1, sqrt(dx * dx + dy * dy + dz * dz) / 2));
    }

    /** Half-way along the shortest path; between antipodes, where every path is, along one through a pole. */
    Direction middle(Direction other) {
        var sum = new Direction(x + other.x, y + other.y, z + other.z);
        double length = sqrt(sum.x * sum.x + sum.y * sum.y + sum.z * sum.z);
        return length < 1e-9
                ? of(lngDegrees(), latDegrees() > 0 ? latDegrees() - 90 : latDegrees() + 90)
                : new Direction(sum.x / length, sum.y / length, sum.z / length);
    }
}
