package org.skyledger.query.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is asked of {@code audit.read}. */
@Repository
class ReadQueries {

    private final JdbcClient jdbc;

    ReadQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order in which they were made. */
    List<Read> page(Positions positions, @Nullable String actor, int most) {
        return jdbc.sql("""
                select position, at, actor, request, purpose, correlation,
                    encode(previous_hash, 'hex') as previous_hash, encode(hash, 'hex') as hash
                from audit.read
                where position between :from and :to and (cast(:actor as text) is null or actor = :actor)
                order by position limit :most
                """)
                .param("from", positions.from())
                .param("to", positions.to())
                .param("actor", actor)
                .param("most", most)
                .query((row, _) -> new Read(
                        row.getLong("position"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("actor"),
                        row.getString("request"),
                        row.getString("purpose"),
                        row.getString("correlation"),
                        row.getString("previous_hash"),
                        row.getString("hash")))
                .list();
    }

    /**
     * A read, as it was recorded before it was answered.
     *
     * @param position its own, 1, 2, 3 … among the reads
     * @param request method and address, as they came
     */
    record Read(
            long position,
            Instant at,
            String actor,
            String request,
            String purpose,
            String correlation,
            String previousHash,
            String hash) {}
}
