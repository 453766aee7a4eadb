package org.skyledger.query.freshness;

import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the watermark of the intents' view: the partition that lags most decides. */
@Repository
class Watermarks {

    private static final String SLOWEST_PARTITION = """
            select position, recorded_at
            from view.progress
            where view = 'intents'
            order by position
            limit 1
            """;

    private final JdbcClient jdbc;

    Watermarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Watermark current() {
        return jdbc.sql(SLOWEST_PARTITION)
                .query((row, _) -> row.getLong("position") == 0
                        ? Watermark.NOTHING
                        : new Watermark(
                                row.getLong("position"),
                                row.getObject("recorded_at", OffsetDateTime.class)
                                        .toInstant()))
                .optional()
                .orElse(Watermark.NOTHING);
    }
}
