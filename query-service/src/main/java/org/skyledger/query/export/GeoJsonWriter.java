package org.skyledger.query.export;

import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.skyledger.query.ogc.Feature;
import org.skyledger.query.ogc.Link;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A FeatureCollection (RFC 7946); how many features it has stands behind them. */
final class GeoJsonWriter implements ItemWriter {

    private final ObjectWriter json;
    private final JsonGenerator out;
    private final Instant moment;

    GeoJsonWriter(JsonMapper json, OutputStream out, Instant moment) {
        // The file is flushed when its buffer is full, not after every feature.
        this.json = json.writer().without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);
        this.out = json.createGenerator(out);
        this.moment = moment;
    }

    @Override
    public void begin() {
        out.writeStartObject();
        out.writeStringProperty("type", "FeatureCollection");
        out.writeStringProperty("timeStamp", moment.toString());
        out.writeName("links");
        json.writeValue(out, List.of(Link.self(Link.GEO_JSON)));
        out.writeArrayPropertyStart("features");
    }

    @Override
    public void write(Feature<Map<String, Object>> item) {
        json.writeValue(out, item);
        out.writeRaw('\n');
    }

    @Override
    public void end(long count) {
        out.writeEndArray();
        out.writeNumberProperty("numberReturned", count);
        out.writeEndObject();
        out.flush();
    }
}
