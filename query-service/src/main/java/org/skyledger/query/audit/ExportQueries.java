package org.skyledger.query.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Records with the very texts that their hashes cover. */
@Repository
class ExportQueries {

    private final JdbcClient jdbc;

    ExportQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Up to where the records are known to be whole. */
    long attested() {
        return jdbc.sql("select position from audit.head").query(Long.class).single();
    }

    /** @param to included */
    List<Line> records(long from, long to) {
        return jdbc.sql("""
                select position, entity, sequence, type, revision, recorded_at, payload, metadata,
                    encode(previous_hash, 'hex') as previous_hash, encode(hash, 'hex') as hash
                from audit.event where position between :from and :to order by position
                """)
                .param("from", from)
                .param("to", to)
                .query((row, _) -> new Line(
                        row.getLong("position"),
                        row.getObject("entity", UUID.class),
                        row.getInt("sequence"),
                        row.getString("type"),
                        row.getInt("revision"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getString("payload"),
                        row.getString("metadata"),
                        row.getString("previous_hash"),
                        row.getString("hash")))
                .list();
    }

    /** @param payload a text inside the text: a parser gives back the bytes that were hashed */
    record Line(
            long position,
            UUID entity,
            int sequence,
            String type,
            int revision,
            Instant recordedAt,
            String payload,
            String metadata,
            String previousHash,
            String hash) {}
}
