package org.skyledger.query.item;

import java.time.Instant;
import java.util.ArrayList;
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
        var order = order(sorting);
        var parts = new ArrayList<String>();
        var values = new ArrayList<Object>();
        for (var where : parts(seen, filter, sorting)) {
            if (cursor != null) {
                behind(cursor, sorting, where);
            }
            parts.add("(select * from " + table(kind) + where.sql() + order + " limit ?)");
            values.addAll(where.values());
            values.add(counted);
        }
        values.add(size);
        return jdbc.sql("select " + row.columns() + " from (" + String.join(" union all ", parts) + ") as found" + order
                        + " limit ?")
                .params(values)
                .query(row)
                .list();
    }

    /** How many were there and pass the filter, but no more than {@code most}. */
    long count(ItemKind<?, ?> kind, Seen seen, Filter filter, long most) {
        var where = Where.held(seen.moment(), filter);
        return jdbc.sql("select count(*) from (select from " + table(kind) + where.sql() + " limit ?) as found")
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

    /** Of all that ever stood, those that stand have an index of their own, and so have those that ended since. */
    private static List<Where> parts(Seen seen, Filter filter, Sorting sorting) {
        var all = Where.held(seen.moment(), filter);
        // A filter or another order has an index that finds less.
        if (seen.position() == null || !filter.equals(Filter.EVERYTHING) || !sorting.equals(Sorting.BY_ID)) {
            return List.of(all);
        }
        return List.of(
                all.and("upper_inf(recorded)"),
                Where.held(seen.moment(), filter).and("end_position > ?", seen.position()));
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
