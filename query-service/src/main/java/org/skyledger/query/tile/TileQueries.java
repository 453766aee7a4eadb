package org.skyledger.query.tile;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.skyledger.query.freshness.Watermark;
import org.skyledger.query.ogc.DatetimeInterval;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What of a view's versions a tile shows. */
@Repository
class TileQueries {

    /** The most features of a layer in a tile: some 700 KB, and a bound for what one request can cost. */
    static final int MOST = 5_000;

    // What is smaller is drawn as a square of this many units, which is a screen's pixel or two: far away, every shape
    // would otherwise shrink to nothing.
    private static final int LEAST_UNITS = 16;

    // The clip keeps the poles out, which Web Mercator has no place for, and makes large outlines cheap. A version is
    // known by its position, which is a number, as ids of features must be. The second layer, when there is one, tells
    // a map that there is more; it cannot see the header.
    private static final String DRAW = """
            with near as (
                select entity::text as id, version, %3$s manager, position,
                    to_char(lower(effective) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as time_start,
                    to_char(upper(effective) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as time_end,
                    lower_altitude_meters, upper_altitude_meters,
                    ST_Transform(ST_ClipByBox2D(geometry, ST_MakeEnvelope(:west, :south, :east, :north, 4326)), 3857)
                        as shape
                from %1$s
                where recorded @> :moment::timestamptz
                    and geometry && ST_MakeEnvelope(:west, :south, :east, :north, 4326) %2$s
                limit :most + 1
            ), drawn as materialized (
                select id, version, %3$s manager, position, position as feature, time_start, time_end,
                    lower_altitude_meters, upper_altitude_meters,
                    ST_AsMVTGeom(
                        case when greatest(ST_XMax(shape) - ST_XMin(shape), ST_YMax(shape) - ST_YMin(shape)) < :least
                            then ST_Expand(ST_Centroid(shape), :least / 2) else shape end,
                        ST_TileEnvelope(:z, :x, :y), :extent, :margin, true) as outline
                from near
            ), found as (
                select count(*) > :most as cut from drawn
            )
            select found.cut, %4$s as generation,
                coalesce((select ST_AsMVT(kept, :layer, :extent, 'outline', 'feature')
                    from (select * from drawn where outline is not null limit :most) as kept), '')
                || coalesce((select ST_AsMVT(more, :layer || '-cut', :extent, 'outline')
                    from (select :most as shown,
                        ST_AsMVTGeom(ST_TileEnvelope(:z, :x, :y), ST_TileEnvelope(:z, :x, :y), :extent) as outline
                        where found.cut) as more), '') as tile
            from found
            """;

    private static final String WITHIN = "and effective && tstzrange(:start, :end, '[]')";

    /** Another number whenever what the view says of the past has changed. */
    private static final String GENERATION =
            "(select coalesce(max(generation), 0) from view.progress where view = :view)";

    private static final String UNTOUCHED = """
            select %2$s = :generation
            and not exists (
                select from %1$s
                where position > :afterPosition and position <= :position
                    and geometry && ST_MakeEnvelope(:west, :south, :east, :north, 4326))
            and not exists (
                select from %1$s
                where end_position > :afterPosition and end_position <= :position
                    and geometry && ST_MakeEnvelope(:west, :south, :east, :north, 4326))
            """;

    private final JdbcClient jdbc;

    TileQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The layer as recorded at {@code moment}, of what applies during {@code datetime}. */
    Picture draw(TileLayer layer, Tile tile, Watermark watermark, Instant moment, @Nullable DatetimeInterval datetime) {
        var own = layer.attributes().stream().map(column -> column + ", ").collect(Collectors.joining());
        var sql = DRAW.formatted(layer.table(), datetime == null ? "" : WITHIN, own, GENERATION);
        var statement = within(jdbc.sql(sql), tile.degrees())
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .param("z", tile.z())
                .param("x", tile.x())
                .param("y", tile.y())
                .param("least", LEAST_UNITS * tile.unitMeters())
                .param("most", MOST)
                .param("extent", Tile.EXTENT)
                .param("margin", Tile.MARGIN)
                .param("layer", layer.name())
                .param("view", layer.view());
        if (datetime != null) {
            statement = statement
                    .param("start", datetime.start().atOffset(ZoneOffset.UTC))
                    .param("end", datetime.end().atOffset(ZoneOffset.UTC));
        }
        return statement
                .query((row, _) -> new Picture(
                        watermark.position(),
                        moment,
                        row.getLong("generation"),
                        row.getBoolean("cut"),
                        row.getBytes("tile")))
                .single();
    }

    /** Whether nothing that the tile shows has changed between the picture and the watermark, nor before it. */
    boolean untouched(TileLayer layer, Tile tile, Picture since, Watermark watermark) {
        return within(jdbc.sql(UNTOUCHED.formatted(layer.table(), GENERATION)), tile.degrees())
                .param("view", layer.view())
                .param("generation", since.generation())
                .param("afterPosition", since.position())
                .param("position", watermark.position())
                .query(Boolean.class)
                .single();
    }

    private static JdbcClient.StatementSpec within(JdbcClient.StatementSpec statement, Envelope degrees) {
        return statement
                .param("west", degrees.getMinX())
                .param("south", degrees.getMinY())
                .param("east", degrees.getMaxX())
                .param("north", degrees.getMaxY());
    }
}
