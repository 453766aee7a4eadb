package org.skyledger.query.export;

import java.io.IOException;
import java.io.OutputStream;
import org.skyledger.query.ogc.Feature;
import tools.jackson.databind.json.JsonMapper;

/** A sequence of features (RFC 8142), each between a record separator and a line feed. */
final class GeoJsonSequenceWriter implements ItemWriter {

    private static final int RECORD_SEPARATOR = 0x1E;

    private final JsonMapper json;
    private final OutputStream out;

    GeoJsonSequenceWriter(JsonMapper json, OutputStream out) {
        this.json = json;
        this.out = out;
    }

    @Override
    public void begin() {}

    @Override
    public void write(Feature<?> item) throws IOException {
        out.write(RECORD_SEPARATOR);
        out.write(json.writeValueAsBytes(item));
        out.write('\n');
    }

    @Override
    public void end(long count) {}
}
