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
 * Writes geometry as RFC 7946 wants it: shells counter-clockwise, holes clockwise (section 3.1.6), and about a centimetre
 * exact (section 11.2), which is seven decimals of a degree.
 */
@JacksonComponent
class GeometryWriter extends ValueSerializer<MultiPolygon> {

    private static final double PARTS_OF_A_DEGREE = 1e7;
    private static final double PARTS_OF_A_METRE = 1e2;
    private static final int WEB_MERCATOR = 3857;

    @Override
    public void serialize(MultiPolygon geometry, JsonGenerator json, SerializationContext context) {
        json.writeStartObject();
        json.writeStringProperty("type", "MultiPolygon");
        json.writeArrayPropertyStart("coordinates");
        double parts = geometry.getSRID() == WEB_MERCATOR ? PARTS_OF_A_METRE : PARTS_OF_A_DEGREE;
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            write((Polygon) geometry.getGeometryN(i), parts, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(Polygon polygon, double parts, JsonGenerator json) {
        json.writeStartArray();
        write(polygon.getExteriorRing(), true, parts, json);
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            write(polygon.getInteriorRingN(i), false, parts, json);
        }
        json.writeEndArray();
    }

    private static void write(LinearRing ring, boolean counterClockwise, double parts, JsonGenerator json) {
        var points = ring.getCoordinateSequence();
        boolean asItStands = Orientation.isCCWArea(ring.getCoordinates()) == counterClockwise;
        int size = points.size();
        json.writeStartArray();
        for (int i = 0; i < size; i++) {
            int at = asItStands ? i : size - 1 - i;
            json.writeStartArray();
            json.writeNumber(rounded(points.getX(at), parts));
            json.writeNumber(rounded(points.getY(at), parts));
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private static double rounded(double value, double parts) {
        return Math.round(value * parts) / parts;
    }
}
