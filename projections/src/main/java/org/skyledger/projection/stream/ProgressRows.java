package org.skyledger.projection.stream;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of one view in the table {@code progress}. */
public final class ProgressRows {

    private final JdbcClient jdbc;
    private final String table;
    private final String view;

    public ProgressRows(JdbcClient jdbc, String schema, String view) {
        this.jdbc = jdbc;
        this.table = schema + ".progress";
        this.view = view;
    }

    /** Where the view stands; at the beginning where it has not begun. */
    public Map<Integer, Standing> standings(Collection<Integer> partitions) {
        var standings = new HashMap<Integer, Standing>();
        jdbc.sql("""
                select partition, position, next_offset from %s
                where view = :view and partition = any (:partitions::integer[])
                """.formatted(table))
                .param("view", view)
                .param("partitions", Column.of(partitions, Function.identity()))
                .query(row -> {
                    standings.put(
                            row.getInt("partition"), new Standing(row.getLong("position"), row.getLong("next_offset")));
                });
        if (standings.size() < partitions.size()) {
            insertMissing(partitions);
            partitions.forEach(partition -> standings.putIfAbsent(partition, Standing.BEGINNING));
        }
        return standings;
    }

    /** So that the least of a view's positions is one that all partitions have reached, also those without events. */
    public void insertMissing(Collection<Integer> partitions) {
        jdbc.sql("""
                insert into %s (view, partition, position, recorded_at, next_offset)
                select :view, partition, 0, 'epoch', 0 from unnest(:partitions::integer[]) as partition
                on conflict do nothing
                """.formatted(table))
                .param("view", view)
                .param("partitions", Column.of(partitions, Function.identity()))
                .update();
    }

    /**
     * Holds all rows until the transaction ends: no consumer folds anything into the view meanwhile.
     *
     * @return where the view stands, as far as it has begun
     */
    public Map<Integer, Standing> hold() {
        var standings = new HashMap<Integer, Standing>();
        jdbc.sql("select partition, position, next_offset from %s where view = :view order by partition for update"
                        .formatted(table))
                .param("view", view)
                .query(row -> {
                    standings.put(
                            row.getInt("partition"), new Standing(row.getLong("position"), row.getLong("next_offset")));
                });
        return standings;
    }

    /**
     * Moves the rows, and holds them until the transaction ends, so that another consumer waits here and then fails.
     *
     * @throws ProgressMoved when a row does not stand where it stood {@code before}
     */
    void move(Map<Integer, Standing> before, Map<Integer, Progress> after) {
        int moved = jdbc.sql("""
                        with held as (
                            -- In one order for all, so that nobody waits for who waits for them.
                            select from %1$s where view = :view and partition = any (:partitions::integer[])
                            order by partition for update)
                        update %1$s as row set position = new.position, recorded_at = new.recorded_at,
                            next_offset = new.next_offset
                        from unnest(:partitions::integer[], :before::bigint[], :after::bigint[], :recorded::timestamptz[],
                            :offsets::bigint[]) as new (partition, before, position, recorded_at, next_offset)
                        where row.view = :view and row.partition = new.partition and row.position = new.before
                            and (select count(*) from held) > 0
                        """.formatted(table))
                .param("view", view)
                .param("partitions", Column.of(after.keySet(), Function.identity()))
                .param("before", Column.of(after.keySet(), partition -> position(before, partition)))
                .param("after", Column.of(after.values(), Progress::position))
                .param("recorded", Column.of(after.values(), Progress::recordedAt))
                .param("offsets", Column.of(after.values(), Progress::offset))
                .update();
        if (moved != after.size()) {
            throw new ProgressMoved(view);
        }
    }

    /**
     * Makes it known that what the view says of the past is no longer what it said before, so that whoever followed its
     * changes by position starts anew.
     */
    public void renew() {
        jdbc.sql("update %s set generation = nextval('view.generation') where view = :view".formatted(table))
                .param("view", view)
                .update();
    }

    private static long position(Map<Integer, Standing> before, int partition) {
        return before.getOrDefault(partition, Standing.BEGINNING).position();
    }
}
