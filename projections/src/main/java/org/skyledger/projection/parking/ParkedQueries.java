package org.skyledger.projection.parking;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads {@code view.parked}, as far as anybody would want to look at it. */
final class ParkedQueries {

    private static final int MOST = 1_000;

    private final JdbcClient jdbc;

    ParkedQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The records that have waited longest.
     *
     * @param view only of this view, unless null
     * @param entity only of this entity, unless null
     */
    List<Parked> first(@Nullable String view, @Nullable UUID entity) {
        return jdbc.sql("""
                select view, entity, partition, kafka_offset, position, reason, parked_at from view.parked
                where (:view::text is null or view = :view) and (:entity::uuid is null or entity = :entity)
                order by parked_at, view, position nulls first, partition, kafka_offset
                limit :most
                """)
                .param("view", view)
                .param("entity", entity)
                .param("most", MOST)
                .query((row, _) -> new Parked(
                        row.getString("view"),
                        row.getObject("entity", UUID.class),
                        row.getInt("partition"),
                        row.getLong("kafka_offset"),
                        row.getObject("position", Long.class),
                        row.getString("reason"),
                        row.getObject("parked_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
