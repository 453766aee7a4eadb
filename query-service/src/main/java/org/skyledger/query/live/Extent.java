package org.skyledger.query.live;

import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.skyledger.query.ogc.Bbox;

/** Where a version is: on the ground in degrees of WGS84, and from which to which height above its ellipsoid. */
record Extent(MultiPolygon footprint, double lowerMeters, double upperMeters) {

    private static final GeometryFactory WGS84 = new GeometryFactory();

    /** As the collections' parameter {@code bbox} has it. */
    boolean touches(Bbox box) {
        var altitude = box.altitude();
        return (altitude == null || (lowerMeters <= altitude.upper() && upperMeters >= altitude.lower()))
                && box.pieces().stream()
                        .anyMatch(piece -> footprint.getEnvelopeInternal().intersects(piece)
                                && footprint.intersects(WGS84.toGeometry(piece)));
    }
}
