package org.skyledger.query.export;

import java.io.OutputStream;
import java.time.Instant;
import java.util.Map;
import org.skyledger.query.ogc.Feature;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A file of {@link Ed318Zone}s. */
final class Ed318Writer implements ItemWriter {

    private final JsonMapper json;
    private final ObjectWriter writer;
    private final JsonGenerator out;
    private final Instant moment;
    private final String country;

    Ed318Writer(JsonMapper json, OutputStream out, Instant moment, String country) {
        this.json = json;
        this.writer = json.writer().without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);
        this.out = json.createGenerator(out);
        this.moment = moment;
        this.country = country;
    }

    @Override
    public void begin() {
        out.writeStartObject();
        out.writeStringProperty("type", "FeatureCollection");
        out.writeStringProperty("name", Ed318Zone.NAME);
        out.writeName("metadata");
        writer.writeValue(out, Ed318Zone.Metadata.issued(moment));
        out.writeArrayPropertyStart("features");
    }

    @Override
    public void write(Feature<Map<String, Object>> item) {
        writer.writeValue(out, Ed318Zone.of(item, json.valueToTree(item.outline()), item.properties(), country));
    }

    @Override
    public void end(long count) {
        out.writeEndArray();
        out.writeEndObject();
        out.flush();
    }
}
