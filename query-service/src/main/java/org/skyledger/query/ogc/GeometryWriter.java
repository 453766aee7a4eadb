package org.skyledger.query.ogc;

import org.springframework.boot.jackson.JacksonComponent;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonGeneratorBase;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Writes geometry as RFC 7946 wants it. */
@JacksonComponent
class GeometryWriter extends ValueSerializer<Outline> {

    @Override
    public void serialize(Outline outline, JsonGenerator json, SerializationContext context) {
        var coordinates = outline.coordinates();
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
}
