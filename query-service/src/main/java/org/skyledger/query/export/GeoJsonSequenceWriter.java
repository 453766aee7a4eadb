package org.skyledger.query.export;

import java.io.OutputStream;
import java.util.Map;
import org.skyledger.query.ogc.Feature;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A sequence of features (RFC 8142), each between a record separator and a line feed. */
final class GeoJsonSequenceWriter implements ItemWriter {

    private static final char RECORD_SEPARATOR = 0x1E;

    private final ObjectWriter json;
    private final JsonGenerator out;

    GeoJsonSequenceWriter(JsonMapper json, OutputStream out) {
        // The file is flushed when its buffer is full, not after every feature.
        this.json = json.writer()
                .without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
                .withRootValueSeparator("");
        this.out = this.json.createGenerator(out);
    }

    @Override
    public void begin() {}

    @Override
    public void write(Feature<Map<String, Object>> item) {
        out.writeRaw(RECORD_SEPARATOR);
        json.writeValue(out, item);
        out.writeRaw('\n');
    }

    @Override
    public void end(long count) {
        out.flush();
    }
}
