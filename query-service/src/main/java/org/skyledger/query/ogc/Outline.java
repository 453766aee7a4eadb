package org.skyledger.query.ogc;

import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/**
 * Where something is, as the bytes in which the database gives it: well-known binary of a MultiPolygon (OGC 06-103r4,
 * section 8), with the number of its coordinates' system (PostGIS' EWKB). It is written as JSON from these, and becomes a
 * geometry only for those who compute with it.
 */
public final class Outline {

    // Numbers side by side, not an object for each corner.
    private static final GeometryFactory WGS84 =
            new GeometryFactory(new PrecisionModel(), 4326, PackedCoordinateSequenceFactory.DOUBLE_FACTORY);

    private static final int DIMENSIONS = 2;

    private final byte[] bytes;

    private Outline(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @param bytes as the database gives them; they belong to the outline from now on */
    public static Outline of(byte[] bytes) {
        return new Outline(bytes);
    }

    public static Outline of(MultiPolygon geometry) {
        return new Outline(new WKBWriter(DIMENSIONS, true).write(geometry));
    }

    /** A geometry of its own for each caller. */
    public MultiPolygon geometry() {
        try {
            return (MultiPolygon) new WKBReader(WGS84).read(bytes);
        } catch (ParseException e) {
            throw new IllegalStateException("the database writes no such geometry", e);
        }
    }

    CoordinateText coordinates() {
        return new OutlineReader(bytes).coordinates();
    }
}
