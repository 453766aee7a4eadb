package org.skyledger.projection.rebuild;

import org.skyledger.projection.stream.ViewKind;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Puts a shadow's rows in the place of the live ones, in the caller's transaction. Rows that are the same to the last byte
 * stay, so it takes long only where much is different.
 *
 * @param removed rows of versions that should not have been there, or not so
 * @param added rows of versions that were missing, or different
 */
record Switch(int removed, int added) {

    /** @param jdbc in the shadow's session, where the live view is held */
    static Switch make(JdbcClient jdbc, ViewKind<?> kind) {
        int removed = jdbc.sql("""
                delete from view.%1$s as old where not exists (
                    select from pg_temp.%1$s as next
                    where next.entity = old.entity and next.position = old.position and next *= old)
                """.formatted(kind.table())).update();
        int added = jdbc.sql("""
                insert into view.%1$s select next.* from pg_temp.%1$s as next where not exists (
                    select from view.%1$s as kept where kept.entity = next.entity and kept.position = next.position)
                """.formatted(kind.table())).update();
        exchangeParked(jdbc, kind.name());
        jdbc.sql("""
                insert into view.progress select * from pg_temp.progress
                on conflict (view, partition) do update set position = excluded.position,
                    recorded_at = excluded.recorded_at, next_offset = excluded.next_offset
                """).update();
        return new Switch(removed, added);
    }

    /** What was parked before is parked since then. */
    private static void exchangeParked(JdbcClient jdbc, String view) {
        jdbc.sql("""
                delete from view.parked as old where view = :view and not exists (
                    select from pg_temp.parked as next
                    where next.partition = old.partition and next.kafka_offset = old.kafka_offset)
                """).param("view", view).update();
        jdbc.sql("""
                insert into view.parked select * from pg_temp.parked
                on conflict (view, partition, kafka_offset) do update set entity = excluded.entity,
                    position = excluded.position, reason = excluded.reason, headers = excluded.headers,
                    payload = excluded.payload
                """).update();
    }
}
