package org.skyledger.projection.version;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.skyledger.events.DomainEvent;
import org.skyledger.projection.stream.Column;
import org.skyledger.projection.version.Versions.Opened;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** A table of versions: closes those that stood and inserts those that are opened, each with one statement. */
public final class VersionTable<S extends DomainEvent> {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final String table;
    private final Function<S, Block> block;
    private final List<Attribute<S>> attributes;

    /** @param attributes its columns beyond those that every such table has */
    public VersionTable(
            JdbcClient jdbc, JsonMapper json, String table, Function<S, Block> block, List<Attribute<S>> attributes) {
        this.jdbc = jdbc;
        this.json = json;
        this.table = table;
        this.block = block;
        this.attributes = List.copyOf(attributes);
    }

    public void write(Versions<S> versions) {
        if (!versions.closed().isEmpty()) {
            close(versions);
            insert(versions.opened());
        }
    }

    private void close(Versions<S> versions) {
        var causes = versions.closed().values();
        jdbc.sql("""
                update %s as version set recorded = tstzrange(lower(version.recorded), closed.at),
                    end_position = closed.position, end_event = closed.event, end_actor = closed.actor,
                    end_reason = closed.reason
                from unnest(:entities::uuid[], :times::timestamptz[], :positions::bigint[], :events::text[],
                    :actors::text[], :reasons::text[]) as closed (entity, at, position, event, actor, reason)
                where version.entity = closed.entity and upper_inf(version.recorded)
                """.formatted(table))
                .param("entities", Column.of(versions.closed().keySet(), Function.identity()))
                .param("times", Column.of(causes, Cause::at))
                .param("positions", Column.of(causes, Cause::position))
                .param("events", Column.of(causes, Cause::event))
                .param("actors", Column.of(causes, Cause::actor))
                .param("reasons", Column.of(causes, Cause::reason))
                .update();
    }

    private void insert(List<Opened<S>> versions) {
        var blocks = versions.stream().map(row -> block.apply(row.event())).toList();
        var statement = jdbc.sql(insertion())
                .param("entity", Column.of(versions, row -> row.event().entity()))
                .param("position", Column.of(versions, row -> row.beginning().position()))
                .param("since", Column.of(versions, row -> row.beginning().at()))
                .param("event", Column.of(versions, row -> row.beginning().event()))
                .param("actor", Column.of(versions, row -> row.beginning().actor()))
                .param("reason", Column.of(versions, row -> row.beginning().reason()))
                .param("until", ends(versions, Cause::at))
                .param("endPosition", ends(versions, Cause::position))
                .param("endEvent", ends(versions, Cause::event))
                .param("endActor", ends(versions, Cause::actor))
                .param("endReason", ends(versions, Cause::reason))
                .param("manager", Column.of(blocks, Block::manager))
                .param("ussBaseUrl", Column.of(blocks, Block::ussBaseUrl))
                .param("start", Column.of(blocks, Block::start))
                .param("end", Column.of(blocks, Block::end))
                .param(
                        "footprint",
                        blocks.parallelStream().map(Block::footprint).toArray(byte[][]::new))
                .param("lower", Column.of(blocks, Block::lowerMeters))
                .param("upper", Column.of(blocks, Block::upperMeters))
                .param("volumes", Column.of(blocks, row -> json.writeValueAsString(row.extents())));
        for (var attribute : attributes) {
            statement = statement.param(
                    attribute.column(),
                    Column.of(versions, row -> attribute.value().apply(row.event())));
        }
        statement.update();
    }

    private static <S extends DomainEvent> @Nullable String[] ends(
            List<Opened<S>> versions, Function<Cause, ? extends @Nullable Object> value) {
        return Column.of(versions, row -> row.end() == null ? null : value.apply(row.end()));
    }

    private String insertion() {
        var columns = attributes.stream().map(Attribute::column).collect(joining(", "));
        var parameters = attributes.stream().map(Attribute::parameter).collect(joining(", "));
        return """
                insert into %1$s
                    (entity, position, event, actor, reason, end_position, end_event, end_actor, end_reason, manager,
                     uss_base_url, recorded, effective, geometry, lower_altitude_meters, upper_altitude_meters, volumes,
                     %2$s)
                select entity, position, event, actor, reason, end_position, end_event, end_actor, end_reason, manager,
                    uss_base_url, tstzrange(since, until), tstzrange(start_time, end_time, '[]'),
                    ST_GeomFromWKB(footprint, 4326), lower, upper, volumes, %2$s
                from unnest(:entity::uuid[], :position::bigint[], :since::timestamptz[], :event::text[], :actor::text[],
                    :reason::text[], :until::timestamptz[], :endPosition::bigint[], :endEvent::text[],
                    :endActor::text[], :endReason::text[], :manager::text[], :ussBaseUrl::text[],
                    :start::timestamptz[], :end::timestamptz[], :footprint::bytea[], :lower::double precision[],
                    :upper::double precision[], :volumes::jsonb[], %3$s) as opened (entity, position, since, event,
                        actor, reason, until, end_position, end_event, end_actor, end_reason, manager, uss_base_url,
                        start_time, end_time, footprint, lower, upper, volumes, %2$s)
                """.formatted(table, columns, parameters);
    }
}
