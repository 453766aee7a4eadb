package org.skyledger.query.ogc;

import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.springframework.boot.jackson.JacksonComponent;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/**
 * Writes geometry as RFC 7946 wants it: longitude first, shells counter-clockwise, holes clockwise (section 3.1.6), and
 * seven decimals, which is about a centimetre (section 11.2).
 */
@JacksonComponent
class GeometryWriter extends ValueSerializer<MultiPolygon> {

    private static final double DECIMALS = 1e7;

    @Override
    public void serialize(MultiPolygon geometry, JsonGenerator json, SerializationContext context) {
        json.writeStartObject();
        json.writeStringProperty("type", "MultiPolygon");
        json.writeArrayPropertyStart("coordinates");
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            write((Polygon) geometry.getGeometryN(i), json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(Polygon polygon, JsonGenerator json) {
        json.writeStartArray();
        write(polygon.getExteriorRing(), true, json);
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            write(polygon.getInteriorRingN(i), false, json);
        }
        json.writeEndArray();
    }

    private static void write(LinearRing ring, boolean counterClockwise, JsonGenerator json) {
        var points = ring.getCoordinateSequence();
        boolean asItStands = Orientation.isCCWArea(ring.getCoordinates()) == counterClockwise;
        int size = points.size();
        json.writeStartArray();
        for (int i = 0; i < size; i++) {
            int at = asItStands ? i : size - 1 - i;
            json.writeStartArray();
            json.writeNumber(rounded(points.getX(at)));
            json.writeNumber(rounded(points.getY(at)));
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * DECIMALS) / DECIMALS;
    }
}
