package org.skyledger.query.item;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.skyledger.query.cql.Queryable;
import org.skyledger.query.cql.Queryables;
import org.skyledger.query.ogc.Feature;
import org.skyledger.query.ogc.Outline;
import org.springframework.jdbc.core.RowMapper;

/** Reads rows as features, whose properties are what can be asked for. For one statement, since it reads row by row. */
final class ItemRow implements RowMapper<ItemRow.Read> {

    private final List<Queryable> properties;
    private final List<Sorting.Column> keys;

    /**
     * @param keys by what a reader sorts, for the place behind a row
     * @param of how many rows it was chosen
     */
    record Read(Feature<Map<String, Object>> item, List<Object> keys, int of) {}

    ItemRow(Queryables queryables, Sorting sorting) {
        this.properties = queryables.all().stream()
                .filter(queryable -> queryable.type() != Queryable.Type.SHAPE)
                .toList();
        this.keys = sorting.columns();
    }

    /** What it reads of a row, in SQL. */
    String columns() {
        return Stream.of(
                        // Without the cast the driver would get it as text, two letters for a byte.
                        Stream.of("entity", "geometry::bytea", "count(*) over ()"),
                        properties.stream().map(Queryable::column),
                        keys.stream().map(Sorting.Column::sql))
                .flatMap(columns -> columns)
                .collect(Collectors.joining(", "));
    }

    /** Whether there is an item, in a row that has something to its left. */
    static boolean isThere(ResultSet row) throws SQLException {
        return row.getObject(1) != null;
    }

    @Override
    public Read mapRow(ResultSet row, int number) throws SQLException {
        int column = 4;
        Map<String, Object> shown = LinkedHashMap.newLinkedHashMap(properties.size());
        for (var property : properties) {
            shown.put(property.name(), property(row, column++, property.type()));
        }
        var place = new ArrayList<Object>(keys.size());
        for (var key : keys) {
            place.add(key(row, column++, key.kind()));
        }
        var item = Feature.of(row.getObject(1, UUID.class), Outline.of(row.getBytes(2)), shown);
        return new Read(item, place, row.getInt(3));
    }

    private static Object property(ResultSet row, int column, Queryable.Type type) throws SQLException {
        return switch (type) {
            case TEXT -> row.getString(column);
            case NUMBER -> row.getDouble(column);
            case WHOLE -> row.getLong(column);
            case TRUTH -> row.getBoolean(column);
            case MOMENT -> moment(row, column);
            case INTERVAL, SHAPE -> throw new IllegalStateException("no property is " + type);
        };
    }

    private static Object key(ResultSet row, int column, Sorting.Kind kind) throws SQLException {
        return switch (kind) {
            case TEXT -> row.getString(column);
            case NUMBER -> row.getDouble(column);
            case MOMENT -> moment(row, column);
        };
    }

    private static Instant moment(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
