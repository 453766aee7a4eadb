package org.skyledger.projection.stream;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of one view in {@code view.progress}. */
final class ProgressRows {

    private final JdbcClient jdbc;
    private final String view;

    ProgressRows(JdbcClient jdbc, String view) {
        this.jdbc = jdbc;
        this.view = view;
    }

    /** The positions where the view stands; 0 where it has not begun. */
    Map<Integer, Long> positions(Collection<Integer> partitions) {
        var positions = new HashMap<Integer, Long>();
        jdbc.sql("""
                select partition, position from view.progress
                where view = :view and partition = any (:partitions::integer[])
                """)
                .param("view", view)
                .param("partitions", Column.of(partitions, Function.identity()))
                .query(row -> {
                    positions.put(row.getInt("partition"), row.getLong("position"));
                });
        if (positions.size() < partitions.size()) {
            insertMissing(partitions);
            partitions.forEach(partition -> positions.putIfAbsent(partition, 0L));
        }
        return positions;
    }

    /** So that the least of a view's positions is one that all partitions have reached, also those without events. */
    void insertMissing(Collection<Integer> partitions) {
        jdbc.sql("""
                insert into view.progress (view, partition, position, recorded_at)
                select :view, partition, 0, 'epoch' from unnest(:partitions::integer[]) as partition
                on conflict do nothing
                """)
                .param("view", view)
                .param("partitions", Column.of(partitions, Function.identity()))
                .update();
    }

    /**
     * Moves the rows, and holds them until the transaction ends, so that another consumer waits here and then fails.
     *
     * @throws ProgressMoved when a row does not stand where it stood {@code before}
     */
    void move(Map<Integer, Long> before, Map<Integer, Progress> after) {
        int moved = jdbc.sql("""
                        update view.progress as row set position = new.position, recorded_at = new.recorded_at
                        from unnest(:partitions::integer[], :before::bigint[], :after::bigint[], :recorded::timestamptz[])
                            as new (partition, before, position, recorded_at)
                        where row.view = :view and row.partition = new.partition and row.position = new.before
                        """)
                .param("view", view)
                .param("partitions", Column.of(after.keySet(), Function.identity()))
                .param("before", Column.of(after.keySet(), before::get))
                .param("after", Column.of(after.values(), Progress::position))
                .param("recorded", Column.of(after.values(), Progress::recordedAt))
                .update();
        if (moved != after.size()) {
            throw new ProgressMoved(view);
        }
    }
}
