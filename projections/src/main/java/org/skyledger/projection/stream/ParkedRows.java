package org.skyledger.projection.stream;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.skyledger.projection.stream.StreamRecord.Unreadable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of one view in the table {@code parked}. */
final class ParkedRows {

    private static final int LONGEST_REASON = 1_000;
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final String table;
    private final String view;

    ParkedRows(JdbcClient jdbc, String schema, JsonMapper json, String view) {
        this.jdbc = jdbc;
        this.table = schema + ".parked";
        this.json = json;
        this.view = view;
    }

    /** Those of the entities of which something is parked. */
    Set<UUID> among(Collection<UUID> entities) {
        return new HashSet<>(
                jdbc.sql("select distinct entity from %s where view = :view and entity = any (:entities::uuid[])"
                                .formatted(table))
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
                insert into %s
                    (view, partition, kafka_offset, entity, position, reason, headers, payload)
                select :view, new.*
                from unnest(:partitions::integer[], :offsets::bigint[], :entities::uuid[], :positions::bigint[],
                    :reasons::text[], :headers::json[], :payloads::bytea[]) as new
                on conflict do nothing
                """.formatted(table))
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

    /** How many there are. */
    long count() {
        return jdbc.sql("select count(*) from %s where view = :view".formatted(table))
                .param("view", view)
                .query(Long.class)
                .single();
    }

    /** The entities of which something is parked, as far as they could be read. */
    List<UUID> entities() {
        return jdbc.sql("""
                select entity from %s where view = :view and entity is not null group by entity order by min(parked_at)
                """.formatted(table))
                .param("view", view)
                .query((row, _) -> UUID.fromString(row.getString("entity")))
                .list();
    }

    /** The entity's first records, as they were in the topic, in the order of the ledger. */
    List<ConsumerRecord<byte[], byte[]>> first(UUID entity, int most) {
        return jdbc.sql("""
                select partition, kafka_offset, headers, payload from %s where view = :view and entity = :entity
                order by position nulls first, partition, kafka_offset limit :most
                """.formatted(table))
                .param("view", view)
                .param("entity", entity)
                .param("most", most)
                .query((row, _) -> Headers.record(
                        row.getInt("partition"),
                        row.getLong("kafka_offset"),
                        entity,
                        json.readValue(row.getString("headers"), HEADERS),
                        row.getBytes("payload")))
                .list();
    }

    void remove(List<? extends ConsumerRecord<?, ?>> records) {
        jdbc.sql("""
                delete from %s as row using unnest(:partitions::integer[], :offsets::bigint[]) as gone (partition, kafka_offset)
                where row.view = :view and row.partition = gone.partition and row.kafka_offset = gone.kafka_offset
                """.formatted(table))
                .param("view", view)
                .param("partitions", Column.of(records, ConsumerRecord::partition))
                .param("offsets", Column.of(records, ConsumerRecord::offset))
                .update();
    }

    /** Says why the records are still there. */
    void explain(List<? extends Unreadable<?>> records) {
        jdbc.sql("""
                update %s as row set reason = new.reason
                from unnest(:partitions::integer[], :offsets::bigint[], :reasons::text[])
                    as new (partition, kafka_offset, reason)
                where row.view = :view and row.partition = new.partition and row.kafka_offset = new.kafka_offset
                """.formatted(table))
                .param("view", view)
                .param(
                        "partitions",
                        Column.of(records, record -> record.source().partition()))
                .param("offsets", Column.of(records, record -> record.source().offset()))
                .param("reasons", Column.of(records, ParkedRows::reason))
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
