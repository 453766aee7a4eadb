package org.skyledger.projection.intent;

import static java.time.temporal.ChronoUnit.MICROS;

import java.util.List;
import java.util.function.Function;
import org.locationtech.jts.io.WKBWriter;
import org.skyledger.events.Envelope;
import org.skyledger.events.intent.IntentEvent;
import org.skyledger.events.intent.IntentPlan;
import org.skyledger.events.volume.Volume4D;
import org.skyledger.projection.footprint.Footprint;
import org.skyledger.projection.intent.IntentVersions.Opened;
import org.skyledger.projection.stream.Column;
import org.skyledger.projection.stream.Projector;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Folds the events of intents into {@code view.intent_version}: each closes the version that stood, and most open one. */
public final class IntentProjector implements Projector<IntentEvent> {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    public IntentProjector(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public void project(List<Envelope<IntentEvent>> events) {
        if (!events.isEmpty()) {
            var versions = IntentVersions.of(events);
            close(versions);
            insert(versions.opened());
        }
    }

    private void close(IntentVersions versions) {
        jdbc.sql("""
                update view.intent_version as version set recorded = tstzrange(lower(version.recorded), closed.at)
                from unnest(:entities::uuid[], :times::timestamptz[]) as closed (entity, at)
                where version.entity = closed.entity and upper_inf(version.recorded)
                """)
                .param("entities", Column.of(versions.closed().keySet(), Function.identity()))
                .param("times", Column.of(versions.closed().values(), Function.identity()))
                .update();
    }

    private void insert(List<Opened> versions) {
        jdbc.sql("""
                insert into view.intent_version
                    (entity, position, version, state, manager, uss_base_url, recorded, effective, geometry,
                     lower_altitude_meters, upper_altitude_meters, volumes)
                select entity, position, version, state, manager, uss_base_url, tstzrange(since, until),
                    tstzrange(start_time, end_time, '[]'), ST_GeomFromWKB(footprint, 4326), lower, upper, volumes
                from unnest(:entity::uuid[], :position::bigint[], :version::integer[], :state::text[],
                    :manager::text[], :ussBaseUrl::text[], :since::timestamptz[], :until::timestamptz[],
                    :start::timestamptz[], :end::timestamptz[], :footprint::bytea[],
                    :lower::double precision[], :upper::double precision[], :volumes::jsonb[])
                    as opened (entity, position, version, state, manager, uss_base_url, since, until,
                        start_time, end_time, footprint, lower, upper, volumes)
                """)
                .param("entity", Column.of(versions, row -> row.envelope().entity()))
                .param("position", Column.of(versions, row -> row.envelope().position()))
                .param("version", Column.of(versions, row -> row.change().version()))
                .param("state", Column.of(versions, row -> row.change().state().label()))
                .param("manager", Column.of(versions, row -> row.change().manager()))
                .param(
                        "ussBaseUrl",
                        Column.of(versions, row -> row.change().plan().ussBaseUrl()))
                .param("since", Column.of(versions, row -> row.envelope().recordedAt()))
                .param("until", Column.of(versions, Opened::until))
                .param(
                        "start",
                        Column.of(
                                versions,
                                row -> row.change().plan().time().start().truncatedTo(MICROS)))
                .param(
                        "end",
                        Column.of(
                                versions,
                                row -> row.change().plan().time().end().truncatedTo(MICROS)))
                .param(
                        "footprint",
                        versions.stream()
                                .map(row -> footprint(row.change().plan()))
                                .toArray(byte[][]::new))
                .param(
                        "lower",
                        Column.of(
                                versions, row -> row.change().plan().altitude().lowerMeters()))
                .param(
                        "upper",
                        Column.of(
                                versions, row -> row.change().plan().altitude().upperMeters()))
                .param(
                        "volumes",
                        Column.of(
                                versions,
                                row -> json.writeValueAsString(
                                        row.change().plan().extents())))
                .update();
    }

    private static byte[] footprint(IntentPlan plan) {
        var outlines = plan.extents().stream().map(Volume4D::outline).toList();
        // A writer keeps a buffer and must not be shared between threads.
        return new WKBWriter().write(Footprint.of(outlines));
    }
}
