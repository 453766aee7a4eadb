package org.skyledger.query.crs;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.skyledger.query.ogc.Bbox;
import org.skyledger.query.ogc.Outline;
import org.skyledger.query.problem.ProblemCode;
import org.skyledger.query.problem.Refused;

/** Between what is stored, in degrees with the longitude first, and the coordinates that a client reads and writes. */
public final class Projection {

    private Projection() {}

    /** The parameter {@code bbox}, whose numbers {@code crs} explains. */
    public static @Nullable Bbox bbox(@Nullable String text, Crs crs) {
        try {
            return text == null ? null : Bbox.of(text, crs.degrees());
        } catch (IllegalArgumentException e) {
            throw new Refused(ProblemCode.BAD_PARAMETER, "parameter bbox: " + e.getMessage());
        }
    }

    /** A copy in the coordinates of {@code crs}, unless those are what is stored. */
    public static Outline of(Outline degrees, Crs crs) {
        if (crs.equals(Crs.CRS84)) {
            return degrees;
        }
        var geometry = degrees.geometry();
        geometry.apply(new EachPoint(crs));
        geometry.setSRID(crs.srid());
        return Outline.of(geometry);
    }

    private record EachPoint(Crs crs) implements CoordinateSequenceFilter {

        @Override
        public void filter(CoordinateSequence points, int at) {
            var written = crs.written().apply(points.getCoordinate(at));
            points.setOrdinate(at, CoordinateSequence.X, written.x);
            points.setOrdinate(at, CoordinateSequence.Y, written.y);
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }
}
