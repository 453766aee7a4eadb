package org.skyledger.query.audit.proof;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is asked of {@code audit.checkpoint}. */
@Repository
public class CheckpointQueries {

    private static final String COLUMNS =
            "select size, encode(root, 'hex') as root, at, note from audit.checkpoint where size between :from and :to ";

    private final JdbcClient jdbc;

    CheckpointQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The one of the longest ledger. */
    public Optional<Published> last() {
        return lastUpTo(Long.MAX_VALUE);
    }

    /** The one of the longest ledger of no more than {@code size} records. */
    public Optional<Published> lastUpTo(long size) {
        return select(0, size, "order by size desc limit 1").stream().findFirst();
    }

    /** The longest first. */
    List<Published> page(long upTo, int most) {
        return select(0, upTo, "order by size desc limit " + most);
    }

    Optional<Published> find(long size) {
        return select(size, size, "").stream().findFirst();
    }

    private List<Published> select(long from, long to, String rest) {
        return jdbc.sql(COLUMNS + rest)
                .param("from", from)
                .param("to", to)
                .query((row, _) -> new Published(
                        row.getLong("size"),
                        row.getString("root"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("note")))
                .list();
    }

    /**
     * A checkpoint that was signed.
     *
     * @param size how many records it covers
     * @param note the signed text and its signature
     */
    public record Published(long size, String root, Instant time, String note) {}
}
