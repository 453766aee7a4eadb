package org.skyledger.query.item;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skyledger.query.freshness.Sighted;
import org.skyledger.query.freshness.Watermark;
import org.skyledger.query.ogc.Cursor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Items that one index finds whatever the moment is, so that the planner need not know it, and the statement that looks for
 * them may read it too: in one round trip, and with no transaction around it.
 */
@Repository
class GlanceQueries {

    private final JdbcClient jdbc;

    GlanceQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A page, as {@link ItemQueries} reads it.
     *
     * @param moment that is asked for; the watermark's when null
     */
    Sighted<List<ItemRow.Read>> page(
            ItemKind<?, ?> kind,
            @Nullable Instant moment,
            Filter filter,
            Sorting sorting,
            @Nullable Cursor cursor,
            int size,
            int counted) {
        var row = new ItemRow(kind.queryables(), sorting);
        var parts = List.of(Where.heldAsSeen(filter));
        var statement = PageStatement.of(kind, row, parts, sorting, cursor, size, counted);
        return sighted(kind, moment, row, statement.sql(), statement.values());
    }

    /**
     * The one that stood then and passes the filter, if it did.
     *
     * @param entity null when there can be none
     */
    Sighted<List<ItemRow.Read>> item(
            ItemKind<?, ?> kind, @Nullable Instant moment, Filter filter, @Nullable UUID entity) {
        var row = new ItemRow(kind.queryables(), Sorting.BY_ID);
        var where = Where.heldAsSeen(filter);
        where = entity == null ? where.and("false") : where.and("entity = ?", entity);
        return sighted(
                kind, moment, row, "select " + row.columns() + " from " + kind.table() + where.sql(), where.values());
    }

    private Sighted<List<ItemRow.Read>> sighted(
            ItemKind<?, ?> kind, @Nullable Instant moment, ItemRow row, String items, List<Object> values) {
        // There is one row to the left, so those to the right stay in their order.
        return jdbc.sql("select found.*, seen_position, seen_at from " + Sighted.SEEN + " left join lateral (" + items
                        + ") as found on true")
                .params(Sighted.values(moment, kind.view()))
                .params(values)
                .query((ResultSet rows) -> sighted(rows, row));
    }

    private static Sighted<List<ItemRow.Read>> sighted(ResultSet rows, ItemRow row) throws SQLException {
        var watermark = Watermark.NOTHING;
        var found = new ArrayList<ItemRow.Read>();
        while (rows.next()) {
            watermark = found.isEmpty() ? Sighted.watermark(rows) : watermark;
            if (ItemRow.isThere(rows)) {
                found.add(row.mapRow(rows, found.size()));
            }
        }
        return new Sighted<>(watermark, found);
    }
}
