package org.skyledger.query.ogc;

import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.springframework.boot.jackson.JacksonComponent;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonGeneratorBase;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/**
 * Writes geometry as RFC 7946 wants it: shells counter-clockwise, holes clockwise (section 3.1.6), and about a centimetre
 * exact (section 11.2), which is seven decimals of a degree.
 */
@JacksonComponent
class GeometryWriter extends ValueSerializer<MultiPolygon> {

    private static final int DECIMALS_OF_A_DEGREE = 7;
    private static final int DECIMALS_OF_A_METRE = 2;
    private static final int WEB_MERCATOR = 3857;

    @Override
    public void serialize(MultiPolygon geometry, JsonGenerator json, SerializationContext context) {
        var coordinates =
                new CoordinateText(geometry.getSRID() == WEB_MERCATOR ? DECIMALS_OF_A_METRE : DECIMALS_OF_A_DEGREE);
        write(geometry, coordinates);
        json.writeStartObject();
        json.writeStringProperty("type", "MultiPolygon");
        json.writeName("coordinates");
        if (json instanceof JsonGeneratorBase) {
            coordinates.writeTo(json);
        } else {
            // Not written yet, but made into something else first, which must understand it.
            context.writeValue(json, coordinates.read());
        }
        json.writeEndObject();
    }

    private static void write(MultiPolygon geometry, CoordinateText text) {
        text.open();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            write((Polygon) geometry.getGeometryN(i), text);
        }
        text.close();
    }

    private static void write(Polygon polygon, CoordinateText text) {
        text.open();
        write(polygon.getExteriorRing(), true, text);
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            write(polygon.getInteriorRingN(i), false, text);
        }
        text.close();
    }

    private static void write(LinearRing ring, boolean counterClockwise, CoordinateText text) {
        var points = ring.getCoordinateSequence();
        boolean asItStands = Area.ofRingSigned(points) < 0 == counterClockwise;
        int size = points.size();
        text.open();
        for (int i = 0; i < size; i++) {
            int at = asItStands ? i : size - 1 - i;
            text.point(points.getX(at), points.getY(at));
        }
        text.close();
    }
}
