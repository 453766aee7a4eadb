package org.skyledger.projection.attest;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.skyledger.events.Hash;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The row in {@code audit.head}. */
final class HeadRow {

    private final JdbcClient jdbc;

    HeadRow(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Head read() {
        return read("");
    }

    /** Holds it until the transaction ends: another instance waits here, and goes on from where this one leaves it. */
    Head hold() {
        return read("for update");
    }

    private Head read(String locking) {
        return jdbc.sql("select position, hash, recorded_at, fault from audit.head " + locking)
                .query((row, _) -> new Head(
                        row.getLong("position"),
                        Hash.of(row.getBytes("hash")),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getString("fault")))
                .single();
    }

    void move(Head head) {
        jdbc.sql("""
                update audit.head set position = :position, hash = :hash, recorded_at = :recordedAt,
                    fault = :fault, fault_position = :faultPosition
                """)
                .param("position", head.position())
                .param("hash", head.hash().bytes())
                .param("recordedAt", head.recordedAt().atOffset(ZoneOffset.UTC))
                .param("fault", head.fault())
                .param("faultPosition", faultPosition(head))
                .update();
    }

    private static @Nullable Long faultPosition(Head head) {
        return head.fault() == null ? null : Long.valueOf(head.position() + 1);
    }
}
