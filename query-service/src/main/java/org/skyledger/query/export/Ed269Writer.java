package org.skyledger.query.export;

import java.io.OutputStream;
import java.util.Map;
import org.skyledger.query.ogc.Feature;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A file of {@link Ed269Zone}s. */
final class Ed269Writer implements ItemWriter {

    private final JsonMapper json;
    private final ObjectWriter writer;
    private final JsonGenerator out;
    private final String country;

    Ed269Writer(JsonMapper json, OutputStream out, String country) {
        this.json = json;
        this.writer = json.writer().without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);
        this.out = json.createGenerator(out);
        this.country = country;
    }

    @Override
    public void begin() {
        out.writeStartObject();
        out.writeStringProperty("title", Ed269Zone.TITLE);
        out.writeStringProperty("description", Zones.LIMITATION);
        out.writeArrayPropertyStart("features");
    }

    @Override
    public void write(Feature<Map<String, Object>> item) {
        writer.writeValue(out, Ed269Zone.of(item, json.valueToTree(item.outline()), item.properties(), country));
    }

    @Override
    public void end(long count) {
        out.writeEndArray();
        out.writeEndObject();
        out.flush();
    }
}
