package org.skyledger.query.freshness;

import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the watermarks of the views: the partition that lags most decides. */
@Repository
class Watermarks {

    private static final String SLOWEST_PARTITION = """
            select position, recorded_at
            from view.progress
            where view = :view
            order by position
            limit 1
            """;

    private final JdbcClient jdbc;

    Watermarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param view under whose name projections keep how far it is folded */
    Watermark current(String view) {
        return jdbc.sql(SLOWEST_PARTITION)
                .param("view", view)
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
