package org.skyledger.projection.attest;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.skyledger.events.Hash;
import org.skyledger.events.LedgerRecord;
import org.skyledger.projection.stream.Column;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the auditors' copy holds. */
final class Copy {

    private final JdbcClient jdbc;

    Copy(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Up to where every partition of the topic has been read; 0 when one of them has not begun. */
    long reached() {
        return jdbc.sql("select coalesce(min(position), 0) from view.progress where view = 'audit'")
                .query(Long.class)
                .single();
    }

    /** The records behind the head, up to a position; in their order. */
    List<LedgerRecord> after(Head head, long upTo, int most) {
        return jdbc.sql("""
                select * from audit.event
                where position > :position and position <= :upTo
                    and recorded_at >= :recordedAt -- leaves out the months that are over
                order by position limit :most
                """)
                .param("position", head.position())
                .param("upTo", upTo)
                .param("recordedAt", head.recordedAt().atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, _) -> new LedgerRecord(
                        row.getLong("position"),
                        row.getObject("entity", UUID.class),
                        row.getInt("sequence"),
                        row.getString("type"),
                        row.getInt("revision"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getString("payload"),
                        row.getString("metadata"),
                        Hash.of(row.getBytes("previous_hash")),
                        Hash.of(row.getBytes("hash"))))
                .list();
    }

    /** The last sequence up to a position, of each of the entities that had any. */
    Map<UUID, Integer> sequences(Collection<UUID> entities, long position) {
        var sequences = new HashMap<UUID, Integer>();
        jdbc.sql("""
                select asked.entity, (
                    select sequence from audit.event where entity = asked.entity and position <= :position
                    order by position desc limit 1) as sequence
                from unnest(:entities::uuid[]) as asked (entity)
                """)
                .param("position", position)
                .param("entities", Column.of(entities, Function.identity()))
                .query(row -> {
                    int sequence = row.getInt("sequence");
                    if (!row.wasNull()) {
                        sequences.put(row.getObject("entity", UUID.class), sequence);
                    }
                });
        return sequences;
    }
}
