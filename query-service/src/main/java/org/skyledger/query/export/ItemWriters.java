package org.skyledger.query.export;

import java.io.OutputStream;
import org.skyledger.query.item.Batches;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Which writer writes which format. */
@Component
class ItemWriters {

    private final JsonMapper json;
    private final ExportProperties properties;

    ItemWriters(JsonMapper json, ExportProperties properties) {
        this.json = json;
        this.properties = properties;
    }

    ItemWriter of(FileFormat format, Batches items, OutputStream out) {
        var table = new Table(items.queryables());
        var moment = items.recordedAt();
        return switch (format) {
            case GEOJSON -> new GeoJsonWriter(json, out, moment);
            case GEOJSONSEQ -> new GeoJsonSequenceWriter(json, out);
            case CSV -> new CsvWriter(table, out);
            case FGB -> new FlatGeobufWriter(table, out, items.name(), items.count());
            case ED269 -> new Ed269Writer(json, out, properties.country());
            case ED318 -> new Ed318Writer(json, out, moment, properties.country());
        };
    }
}
