package org.skyledger.projection.audit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.skyledger.events.Envelope;
import org.skyledger.projection.stream.Column;
import org.skyledger.projection.stream.Projector;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Adds records to {@code audit.event}. */
final class AuditProjector implements Projector<Kept> {

    private final JdbcClient jdbc;

    AuditProjector(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void project(List<Envelope<Kept>> events) {
        if (!events.isEmpty()) {
            ensureMonths(events);
            insert(events, areas(events));
        }
    }

    private void ensureMonths(List<Envelope<Kept>> events) {
        jdbc.sql("""
                select audit.ensure_month(month)
                from (select distinct date_trunc('month', at, 'UTC') as month
                      from unnest(:times::timestamptz[]) as at) as months
                """)
                .param("times", Column.of(events, Envelope::recordedAt))
                .query((_, _) -> true)
                .list();
    }

    /** In the order of the events. What says nothing of an area concerns that which its entity covered before. */
    private byte[][] areas(List<Envelope<Kept>> events) {
        var last = before(events);
        return events.stream()
                .map(envelope -> {
                    if (envelope.event().area() != null) {
                        last.put(envelope.entity(), envelope.event().area());
                    }
                    return last.get(envelope.entity());
                })
                .toArray(byte[][]::new);
    }

    private Map<UUID, byte[]> before(List<Envelope<Kept>> events) {
        var known = new HashSet<UUID>();
        var unknown = events.stream()
                .filter(envelope ->
                        known.add(envelope.entity()) && envelope.event().area() == null)
                .map(Envelope::entity)
                .collect(Collectors.toSet());
        var areas = new HashMap<UUID, byte[]>();
        if (!unknown.isEmpty()) {
            jdbc.sql("""
                    select asked.entity, (
                        select ST_AsBinary(area) from audit.event
                        where entity = asked.entity order by position desc limit 1) as area
                    from unnest(:entities::uuid[]) as asked (entity)
                    """)
                    .param("entities", Column.of(unknown, Function.identity()))
                    .query(row -> {
                        var area = row.getBytes("area");
                        if (area != null) {
                            areas.put(Objects.requireNonNull(row.getObject("entity", UUID.class)), area);
                        }
                    });
        }
        return areas;
    }

    private void insert(List<Envelope<Kept>> events, byte[][] areas) {
        jdbc.sql("""
                insert into audit.event (position, entity, sequence, type, revision, payload, metadata, recorded_at,
                    previous_hash, hash, actor, correlation, causation, area)
                select position, entity, sequence, type, revision, payload, metadata, recorded_at,
                    decode(previous_hash, 'hex'), decode(hash, 'hex'), actor, correlation, causation,
                    ST_GeomFromWKB(area, 4326)
                from unnest(:positions::bigint[], :entities::uuid[], :sequences::integer[], :types::text[],
                    :revisions::integer[], :payloads::json[], :metadata::json[], :times::timestamptz[],
                    :previous::text[], :hashes::text[], :actors::text[], :correlations::uuid[], :causations::uuid[],
                    :areas::bytea[]) as kept (position, entity, sequence, type, revision, payload, metadata, recorded_at,
                        previous_hash, hash, actor, correlation, causation, area)
                on conflict do nothing -- read once more, since the progress was lost and the copy was not
                """)
                .param("positions", Column.of(events, Envelope::position))
                .param("entities", Column.of(events, Envelope::entity))
                .param("sequences", Column.of(events, Envelope::sequence))
                .param("types", Column.of(events, event -> event.event().row().type()))
                .param(
                        "revisions",
                        Column.of(events, event -> event.event().row().revision()))
                .param(
                        "payloads",
                        Column.of(events, event -> event.event().row().payload()))
                .param(
                        "metadata",
                        Column.of(events, event -> event.event().row().metadata()))
                .param("times", Column.of(events, Envelope::recordedAt))
                .param(
                        "previous",
                        Column.of(events, event -> event.previousHash().hex()))
                .param("hashes", Column.of(events, event -> event.hash().hex()))
                .param("actors", Column.of(events, event -> event.metadata().actor()))
                .param(
                        "correlations",
                        Column.of(events, event -> event.metadata().correlation()))
                .param("causations", Column.of(events, event -> event.metadata().causation()))
                .param("areas", areas)
                .update();
    }
}
