package org.skyledger.query.export;

import java.util.List;
import java.util.Map;
import org.skyledger.query.cql.Queryable;
import org.skyledger.query.cql.Queryables;
import org.skyledger.query.ogc.Feature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Items as rows: their properties side by side, in the order and under the names that they have in GeoJSON. */
final class Table {

    private static final TypeReference<Map<String, Object>> PROPERTIES = new TypeReference<>() {};

    private final JsonMapper json;
    private final List<Queryable> columns;

    Table(JsonMapper json, Queryables queryables) {
        this.json = json;
        this.columns = queryables.all().stream()
                .filter(queryable -> queryable.type() != Queryable.Type.SHAPE)
                .toList();
    }

    /** All but the id and the geometry. */
    List<Queryable> columns() {
        return columns;
    }

    /** By column: texts, numbers and booleans; moments are texts. */
    Map<String, Object> row(Feature<?> item) {
        return json.convertValue(item.properties(), PROPERTIES);
    }
}
