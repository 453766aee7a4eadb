package org.skyledger.query.audit;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skyledger.query.ogc.Bbox;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is asked of {@code audit.event}. */
@Repository
public class EventQueries {

    /** Under whose name projections keep how far the copy is read. */
    public static final String VIEW = "audit";

    private static final String COLUMNS = """
            select position, recorded_at, entity, sequence, kind, type, revision, actor, correlation, causation,
                payload, metadata, ST_AsGeoJSON(area) as area, encode(previous_hash, 'hex') as previous_hash,
                encode(hash, 'hex') as hash
            from audit.event
            """;

    private static final String BEHIND_EARLIER_PAGES = """
            recorded_at >= coalesce((select recorded_at from audit.event where position = :from), '-infinity')
            """;

    private final JdbcClient jdbc;

    EventQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of the ledger. */
    public List<AuditEvent> page(Positions positions, EventFilter filter, int most) {
        var conditions = new ArrayList<>(List.of("position between :from and :to"));
        var values = new HashMap<String, Object>(Map.of("from", positions.from(), "to", positions.to(), "most", most));
        var order = "position";
        if (filter.recorded() != null) {
            // Time and position order the ledger alike. By position, all that was recorded before would be looked
            // through.
            order = "recorded_at, position";
            conditions.add("recorded_at between :since and :until");
            conditions.add(BEHIND_EARLIER_PAGES);
            values.put("since", filter.recorded().start().atOffset(ZoneOffset.UTC));
            values.put("until", filter.recorded().end().atOffset(ZoneOffset.UTC));
        }
        equal("entity", filter.entity(), conditions, values);
        equal("actor", filter.actor(), conditions, values);
        equal("type", filter.type(), conditions, values);
        if (filter.bbox() != null) {
            conditions.add(within(filter.bbox(), values));
        }
        return jdbc.sql(COLUMNS + "where " + String.join(" and ", conditions) + " order by " + order + " limit :most")
                .params(values)
                .query(EventQueries::event)
                .list();
    }

    Optional<AuditEvent> find(long position) {
        return jdbc.sql(COLUMNS + "where position = :position")
                .param("position", position)
                .query(EventQueries::event)
                .optional();
    }

    /** All that came of the same request, and what the entity's record before and after this one is. */
    List<Related> related(AuditEvent event, long upTo, int most) {
        return jdbc.sql("""
                select position, recorded_at, entity, type, actor, correlation, causation from (
                    (select * from audit.event where correlation = :correlation and position <= :upTo
                     order by position limit :most)
                    union
                    (select * from audit.event where causation = :causation and position <= :upTo
                     order by position limit :most)
                    union
                    (select * from audit.event where entity = :entity and position < :position
                     order by position desc limit 1)
                    union
                    (select * from audit.event where entity = :entity and position > :position and position <= :upTo
                     order by position limit 1)) as related
                where position <> :position
                order by position
                """.replace(
                                "select * from",
                                "select position, recorded_at, entity, type, actor, correlation, causation from"))
                .param("correlation", event.correlation())
                .param("causation", event.causation())
                .param("entity", event.entity())
                .param("position", event.position())
                .param("upTo", upTo)
                .param("most", most)
                .query((row, _) -> Related.to(
                        event,
                        row.getLong("position"),
                        instant(row),
                        requireNonNull(row.getObject("entity", UUID.class)),
                        row.getString("type"),
                        row.getString("actor"),
                        requireNonNull(row.getObject("correlation", UUID.class)),
                        requireNonNull(row.getObject("causation", UUID.class))))
                .list();
    }

    private static void equal(
            String column, @Nullable Object value, List<String> conditions, Map<String, Object> values) {
        if (value != null) {
            conditions.add(column + " = :" + column);
            values.put(column, value);
        }
    }

    /** One condition per piece: the box around both pieces of one that crosses the antimeridian is the whole globe. */
    private static String within(Bbox bbox, Map<String, Object> values) {
        var pieces = new ArrayList<String>();
        for (var text : bbox.texts()) {
            var name = "piece" + pieces.size();
            values.put(name, text);
            pieces.add("ST_Intersects(area, ST_GeomFromText(:" + name + ", 4326))");
        }
        return "(" + String.join(" or ", pieces) + ")";
    }

    private static AuditEvent event(ResultSet row, int nr) throws SQLException {
        return new AuditEvent(
                row.getLong("position"),
                instant(row),
                requireNonNull(row.getObject("entity", UUID.class)),
                row.getInt("sequence"),
                row.getString("kind"),
                row.getString("type"),
                row.getInt("revision"),
                row.getString("actor"),
                requireNonNull(row.getObject("correlation", UUID.class)),
                requireNonNull(row.getObject("causation", UUID.class)),
                row.getString("payload"),
                row.getString("metadata"),
                row.getString("area"),
                row.getString("previous_hash"),
                row.getString("hash"));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return requireNonNull(row.getObject("recorded_at", OffsetDateTime.class))
                .toInstant();
    }
}
