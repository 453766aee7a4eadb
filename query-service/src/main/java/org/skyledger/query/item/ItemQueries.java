package org.skyledger.query.item;

import java.util.List;
import java.util.Map;
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
        var statement = PageStatement.of(kind, row, parts(seen, filter, sorting), sorting, cursor, size, counted);
        return jdbc.sql(statement.sql()).params(statement.values()).query(row).list();
    }

    /** How many were there and pass the filter, but no more than {@code most}. */
    long count(ItemKind<?, ?> kind, Seen seen, Filter filter, long most) {
        var where = Where.held(seen.moment(), filter);
        return jdbc.sql("select count(*) from (select from " + kind.table() + where.sql() + " limit ?) as found")
                .params(where.values())
                .param(most)
                .query(Long.class)
                .single();
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
}
