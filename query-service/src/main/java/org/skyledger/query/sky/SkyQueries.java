package org.skyledger.query.sky;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Envelope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sky of a cell as PostGIS has it. */
@Repository
class SkyQueries {

    static final String VIEW = "intents";

    // The surroundings are for the index. Rows that are older than the column of cells are told by their outlines.
    private static final String IN_CELL = """
            select entity, state, manager, lower(effective) as time_start, upper(effective) as time_end,
                lower_altitude_meters, upper_altitude_meters, position
            from view.intent_version
            where recorded @> :moment::timestamptz and (%s) and coalesce(cells @> to_jsonb(:cell::text), %s)
            """;

    private static final String PROGRESS = "select partition, position from view.progress where view = :view";

    private final JdbcClient jdbc;

    SkyQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SkyIntent> in(Cell cell, Instant moment) {
        var near = cell.surroundings();
        var within = cell.bounds();
        return jdbc.sql(IN_CELL.formatted(touches("near", near), touches("within", within)))
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .param("cell", cell.token())
                .params(corners("near", near))
                .params(corners("within", within))
                .query((row, _) -> intent(row))
                .list();
    }

    /** How far the view is folded, by partition. */
    Map<Integer, Long> progress() {
        var progress = new HashMap<Integer, Long>();
        jdbc.sql(PROGRESS).param("view", VIEW).query(row -> {
            progress.put(row.getInt("partition"), row.getLong("position"));
        });
        return progress;
    }

    private static String touches(String name, List<Envelope> pieces) {
        return IntStream.range(0, pieces.size())
                .mapToObj(i -> "geometry && ST_MakeEnvelope(:%1$sWest, :%1$sSouth, :%1$sEast, :%1$sNorth, 4326)"
                        .formatted(name + i))
                .collect(joining(" or "));
    }

    private static Map<String, Double> corners(String name, List<Envelope> pieces) {
        var corners = new HashMap<String, Double>();
        for (int i = 0; i < pieces.size(); i++) {
            corners.put(name + i + "West", pieces.get(i).getMinX());
            corners.put(name + i + "South", pieces.get(i).getMinY());
            corners.put(name + i + "East", pieces.get(i).getMaxX());
            corners.put(name + i + "North", pieces.get(i).getMaxY());
        }
        return corners;
    }

    private static SkyIntent intent(ResultSet row) throws SQLException {
        return new SkyIntent(
                row.getObject("entity", UUID.class),
                row.getString("state"),
                row.getString("manager"),
                row.getObject("time_start", OffsetDateTime.class).toInstant(),
                row.getObject("time_end", OffsetDateTime.class).toInstant(),
                row.getDouble("lower_altitude_meters"),
                row.getDouble("upper_altitude_meters"),
                row.getLong("position"));
    }
}
