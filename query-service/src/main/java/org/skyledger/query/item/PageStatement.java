package org.skyledger.query.item;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.skyledger.query.ogc.Cursor;

/** The statement of one page. What a caller wrote is only ever a value. */
record PageStatement(String sql, List<Object> values) {

    /**
     * @param parts which items, in one or more conditions that no item meets twice
     * @param cursor from behind which they are read
     * @param size how many are read
     * @param counted so many are counted, at least as many as are read: each of them says how many there are
     */
    static PageStatement of(
            ItemKind<?, ?> kind,
            ItemRow row,
            List<Where> parts,
            Sorting sorting,
            @Nullable Cursor cursor,
            int size,
            int counted) {
        var order = order(sorting);
        var texts = new ArrayList<String>();
        var values = new ArrayList<Object>();
        for (var where : parts) {
            if (cursor != null) {
                behind(cursor, sorting, where);
            }
            texts.add("(select * from " + kind.table() + where.sql() + order + " limit ?)");
            values.addAll(where.values());
            values.add(counted);
        }
        values.add(size);
        return new PageStatement(
                "select " + row.columns() + " from (" + String.join(" union all ", texts) + ") as found" + order
                        + " limit ?",
                values);
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
