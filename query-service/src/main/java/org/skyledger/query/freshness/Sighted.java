package org.skyledger.query.freshness;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one statement found, with how far the view was then: a statement is a snapshot of the database by itself.
 *
 * @param found as recorded at {@code seen.moment}
 */
public record Sighted<T>(Watermark watermark, T found) {

    /**
     * A table of one row, for a statement to find things by: the watermark, and the moment that is asked for, which is no
     * later. Of none, while nothing has been folded.
     */
    public static final String SEEN = """
            (select position as seen_position, seen_at, least(seen_at, cast(? as timestamptz)) as moment
            from (select position, case position when 0 then 'epoch' else recorded_at end as seen_at
                from view.progress
                where view = ?
                order by position
                limit 1) as slowest) as seen""";

    /**
     * For the question marks of {@link #SEEN}.
     *
     * @param moment that is asked for; the watermark's when null
     * @param view under whose name projections keep how far it is folded
     */
    public static List<Object> values(@Nullable Instant moment, String view) {
        // The driver calls the last one infinity.
        return List.of(moment == null ? OffsetDateTime.MAX : moment.atOffset(ZoneOffset.UTC), view);
    }

    /** Of a row that has {@code seen_position} and {@code seen_at}. */
    public static Watermark watermark(ResultSet row) throws SQLException {
        return new Watermark(
                row.getLong("seen_position"),
                row.getObject("seen_at", OffsetDateTime.class).toInstant());
    }
}
