package org.skyledger.query.audit.replay;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which positions moments have, and which moments positions have. */
@Repository
class ReplayQueries {

    private final JdbcClient jdbc;

    ReplayQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The first position that was recorded then or later. */
    long firstSince(Instant moment) {
        return jdbc.sql("""
                select position from audit.event where recorded_at >= :moment order by recorded_at, position limit 1
                """)
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional()
                .orElse(Long.MAX_VALUE);
    }

    /** The last position that was recorded then or earlier, or 0. */
    long lastUntil(Instant moment) {
        return jdbc.sql("""
                select position from audit.event where recorded_at <= :moment
                order by recorded_at desc, position desc limit 1
                """)
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    Optional<Instant> recordedAt(long position) {
        return jdbc.sql("select recorded_at from audit.event where position = :position")
                .param("position", position)
                .query((row, _) ->
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant())
                .optional();
    }
}
