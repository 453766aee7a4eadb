package org.skyledger.projection.stream;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skyledger.projection.stream.StreamRecord.Unreadable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The rows of one view in {@code view.parked}. */
final class ParkedRows {

    private static final int LONGEST_REASON = 1_000;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final String view;

    ParkedRows(JdbcClient jdbc, JsonMapper json, String view) {
        this.jdbc = jdbc;
        this.json = json;
        this.view = view;
    }

    /** Those of the entities of which something is parked. */
    Set<UUID> among(Collection<UUID> entities) {
        return new HashSet<>(jdbc.sql(
                        "select distinct entity from view.parked where view = :view and entity = any (:entities::uuid[])")
                .param("view", view)
                .param("entities", Column.of(entities, UUID::toString))
                .query(UUID.class)
                .list());
    }

    void insert(List<? extends Unreadable<?>> records) {
        if (records.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into view.parked
                    (view, partition, kafka_offset, entity, position, reason, headers, payload)
                select :view, new.*
                from unnest(:partitions::integer[], :offsets::bigint[], :entities::uuid[], :positions::bigint[],
                    :reasons::text[], :headers::json[], :payloads::bytea[]) as new
                on conflict do nothing
                """)
                .param("view", view)
                .param(
                        "partitions",
                        Column.of(records, record -> record.source().partition()))
                .param("offsets", Column.of(records, record -> record.source().offset()))
                .param("entities", Column.of(records, Unreadable::entity))
                .param("positions", Column.of(records, ParkedRows::position))
                .param("reasons", Column.of(records, ParkedRows::reason))
                .param("headers", Column.of(records, record -> json.writeValueAsString(Headers.all(record.source()))))
                .param(
                        "payloads",
                        records.stream().map(record -> record.source().value()).toArray(byte[][]::new))
                .update();
    }

    private static @Nullable Long position(Unreadable<?> record) {
        var progress = record.progress();
        return progress == null ? null : progress.position();
    }

    private static String reason(Unreadable<?> record) {
        // PostgreSQL has no text with U+0000, which a broken payload may well contain.
        var reason = record.reason().replace('\0', '\uFFFD');
        return reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
    }
}
