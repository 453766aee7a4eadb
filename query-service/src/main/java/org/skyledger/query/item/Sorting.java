package org.skyledger.query.item;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.skyledger.query.cql.Condition;
import org.skyledger.query.cql.Queryable;
import org.skyledger.query.cql.Queryables;
import org.skyledger.query.ogc.Cursor;

/**
 * An order of items, and what lies behind a place in it. The id comes last, so that no two items stand at one place.
 *
 * @param order tells it from every other; 0 is the order of ids
 */
record Sorting(List<Column> columns, int order) {

    static final Sorting BY_ID = new Sorting(List.of(), 0);

    /** @param sql an expression over a row */
    record Column(String sql, Kind kind, boolean descending) {}

    /** How a column's values are compared, and what they are in Java. */
    enum Kind {
        TEXT("text", String.class),
        // One type for all numbers: of two that it takes for equal, the id decides.
        NUMBER("double precision", Double.class),
        MOMENT("timestamptz", Instant.class);

        private final String sql;
        private final Class<?> java;

        Kind(String sql, Class<?> java) {
            this.sql = sql;
            this.java = java;
        }

        Class<?> java() {
            return java;
        }
    }

    /** @throws IllegalArgumentException with a sentence, when items cannot be sorted so */
    static Sorting of(@Nullable SortBy sortBy, Queryables queryables) {
        if (sortBy == null) {
            return BY_ID;
        }
        var columns = sortBy.keys().stream().map(key -> column(key, queryables)).toList();
        return new Sorting(columns, sortBy.toString().hashCode() | 1);
    }

    private static Column column(SortBy.Key key, Queryables queryables) {
        var sortable = queryables.all().stream()
                .filter(queryable -> kind(queryable.type()) != null)
                .toList();
        var queryable = sortable.stream()
                .filter(one -> one.name().equals(key.property()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("items cannot be sorted by \"" + key.property()
                        + "\"; allowed: "
                        + String.join(
                                ", ", sortable.stream().map(Queryable::name).toList())));
        var kind = Objects.requireNonNull(kind(queryable.type()));
        return new Column("cast(" + queryable.column() + " as " + kind.sql + ")", kind, key.descending());
    }

    private static @Nullable Kind kind(Queryable.Type type) {
        return switch (type) {
            case TEXT -> Kind.TEXT;
            case NUMBER, WHOLE -> Kind.NUMBER;
            case MOMENT -> Kind.MOMENT;
            case TRUTH, INTERVAL, SHAPE -> null;
        };
    }

    /** Whether the cursor is one of this order. */
    boolean takes(Cursor cursor) {
        return cursor.order() == order
                && cursor.keys().size() == columns.size()
                && IntStream.range(0, columns.size())
                        .allMatch(i -> columns.get(i)
                                .kind()
                                .java()
                                .isInstance(cursor.keys().get(i)));
    }

    /** What stands behind the cursor's item: further in the first column, or equal there and further in the next, … */
    Condition behind(Cursor cursor) {
        var alternatives = new ArrayList<String>();
        var values = new ArrayList<Object>();
        var equal = "";
        for (int i = 0; i <= columns.size(); i++) {
            var bound = bound(i);
            var column = i == columns.size() ? "entity" : columns.get(i).sql();
            boolean descending = i < columns.size() && columns.get(i).descending();
            alternatives.add("(" + equal + column + (descending ? " < " : " > ") + bound + ")");
            values.addAll(cursor.keys().subList(0, i));
            values.add(
                    i == columns.size()
                            ? cursor.last().toString()
                            : cursor.keys().get(i));
            equal += column + " = " + bound + " and ";
        }
        // Says nothing new, but an index on the first column can begin there.
        var first = columns.getFirst();
        values.addFirst(cursor.keys().getFirst());
        return new Condition(
                "(" + first.sql() + (first.descending() ? " <= " : " >= ") + bound(0) + " and ("
                        + String.join(" or ", alternatives) + "))",
                values);
    }

    private String bound(int column) {
        return "cast(? as "
                + (column == columns.size() ? "uuid" : columns.get(column).kind().sql) + ")";
    }
}
