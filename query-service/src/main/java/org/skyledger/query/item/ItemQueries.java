package org.skyledger.query.item;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.skyledger.query.ogc.Cursor;
import org.skyledger.query.ogc.Feature;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The versions of entities that held at a moment of the ledger. */
@Repository
class ItemQueries {

    // Of all that ever stood, those that stand have an index of their own, and so have those that ended since.
    private static final String STANDING = """
            (select * from %1$s where upper_inf(recorded)
            union all select * from %1$s where end_position > ?) as standing""";

    private final JdbcClient jdbc;

    ItemQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that were there and pass the filter, sorted, from behind the cursor's. */
    List<Feature<Map<String, Object>>> page(
            ItemKind<?, ?> kind, Seen seen, Filter filter, @Nullable Cursor cursor, int size) {
        return page(kind, seen, filter, Sorting.BY_ID, cursor, size, size).stream()
                .map(ItemRow.Read::item)
                .toList();
    }

    /**
     * The same.
     *
     * @param counted so many are counted, at least as many as are read: each of them says how many there are
     */
    List<ItemRow.Read> page(
            ItemKind<?, ?> kind,
            Seen seen,
            Filter filter,
            Sorting sorting,
            @Nullable Cursor cursor,
            int size,
            int counted) {
        var row = new ItemRow(kind.queryables(), sorting);
        var where = Where.held(seen.moment(), filter);
        var from = from(kind, seen, filter, where);
        if (cursor != null) {
            behind(cursor, sorting, where);
        }
        var order = order(sorting);
        return jdbc.sql("select " + row.columns() + " from (select * from " + from + where.sql() + order + " limit ?) as found" + order + " limit ?")
                .params(where.values())
                .params(counted, size)
                .query(row)
                .list();
    }

    /** How many were there and pass the filter, but no more than {@code most}. */
    long count(ItemKind<?, ?> kind, Seen seen, Filter filter, long most) {
        var where = Where.held(seen.moment(), filter);
        return jdbc.sql("select count(*) from (select from " + from(kind, seen, filter, where) + where.sql() + " limit ?) as found")
                .params(where.values())
                .param(most)
                .query(Long.class)
                .single();
    }

    /** The one as recorded at {@code moment}, if it stood then and passes the filter. */
    Optional<Feature<Map<String, Object>>> find(ItemKind<?, ?> kind, Instant moment, Filter filter, UUID entity) {
        var row = new ItemRow(kind.queryables(), Sorting.BY_ID);
        var where = Where.held(moment, filter).and("entity = ?", entity);
        return jdbc.sql("select " + row.columns() + " from " + table(kind) + where.sql())
                .params(where.values())
                .query(row)
                .optional()
                .map(ItemRow.Read::item);
    }

    private static String from(ItemKind<?, ?> kind, Seen seen, Filter filter, Where where) {
        // A filter has indexes that find less.
        if (seen.position() == null || !filter.equals(Filter.EVERYTHING)) {
            return table(kind);
        }
        where.first(seen.position());
        return STANDING.formatted(table(kind));
    }

    private static String table(ItemKind<?, ?> kind) {
        return "view." + kind.collection().table();
    }

    private static void behind(Cursor cursor, Sorting sorting, Where where) {
        if (sorting.columns().isEmpty()) {
            where.and("entity > ?", cursor.last());
        } else {
            where.and(sorting.behind(cursor));
        }
    }

    private static String order(Sorting sorting) {
        return Stream.concat(
                        sorting.columns().stream().map(column -> column.sql() + (column.descending() ? " desc" : "")),
                        Stream.of("entity"))
                .collect(Collectors.joining(", ", " order by ", ""));
    }
}
