package org.skyledger.query.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.JsonGenerator;

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

    /**
     * Writes records, one line each.
     *
     * @param to included
     * @return how many there were
     */
    long write(long from, long to, JsonGenerator out) {
        var count = new AtomicLong();
        jdbc.sql("""
                select position, entity, sequence, type, revision, recorded_at, payload, metadata,
                    encode(previous_hash, 'hex') as previous_hash, encode(hash, 'hex') as hash
                from audit.event where position between :from and :to order by position
                """).param("from", from).param("to", to).query(row -> {
            write(row, out);
            count.incrementAndGet();
        });
        return count.get();
    }

    private static void write(ResultSet row, JsonGenerator out) throws SQLException {
        out.writeStartObject();
        out.writeNumberProperty("position", row.getLong("position"));
        out.writeStringProperty("entity", row.getString("entity"));
        out.writeNumberProperty("sequence", row.getInt("sequence"));
        out.writeStringProperty("type", row.getString("type"));
        out.writeNumberProperty("revision", row.getInt("revision"));
        out.writeStringProperty(
                "recordedAt",
                row.getObject("recorded_at", OffsetDateTime.class).toInstant().toString());
        // Texts inside the text: a parser gives back the bytes that were hashed.
        write("payload", row, out);
        write("metadata", row, out);
        out.writeStringProperty("previousHash", row.getString("previous_hash"));
        out.writeStringProperty("hash", row.getString("hash"));
        out.writeEndObject();
        out.writeRaw('\n');
    }

    private static void write(String text, ResultSet row, JsonGenerator out) throws SQLException {
        // The driver has the text in UTF-8, and that is how it leaves.
        var utf8 = row.getBytes(text);
        out.writeName(text);
        out.writeUTF8String(utf8, 0, utf8.length);
    }
}
