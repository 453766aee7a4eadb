package org.skyledger.query.live;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.Path;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.locationtech.jts.geom.MultiPolygon;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which versions began and which came to their end, by position of the ledger. */
@Repository
class LiveQueries {

    /**
     * How far all partitions of all views are folded: nothing comes later at a position before that, unless with another
     * generation. A view that has not begun is at 0.
     */
    private static final String MARK = """
            select case when count(distinct view) = :views then min(position) else 0 end as position,
                coalesce(max(generation), 0) as generation
            from view.progress where view in (:names)
            """;

    private final EntityManager entities;
    private final JdbcClient jdbc;

    LiveQueries(EntityManager entities, JdbcClient jdbc) {
        this.entities = entities;
        this.jdbc = jdbc;
    }

    record Opened<V>(long position, V version, Extent extent) {}

    record Closed(long position, UUID entity, Extent extent) {}

    Mark mark(Collection<String> views) {
        return jdbc.sql(MARK)
                .param("views", views.size())
                .param("names", views)
                .query((row, _) -> new Mark(row.getLong("position"), row.getLong("generation")))
                .single();
    }

    /** The versions that began behind {@code after} and not behind {@code upTo}. */
    <V> List<Opened<V>> opened(Class<V> versions, long after, long upTo) {
        var builder = entities.getCriteriaBuilder();
        var query = builder.createTupleQuery();
        var version = query.from(versions);
        var standing = version.get("standing");
        Path<Long> position = version.get("position");
        query.select(builder.tuple(
                        position,
                        version,
                        standing.get("lowerAltitudeMeters"),
                        standing.get("upperAltitudeMeters"),
                        standing.get("geometry")))
                .where(builder.gt(position, after), builder.le(position, upTo));
        return entities.createQuery(query)
                .getResultStream()
                .map(row -> new Opened<>(
                        row.get(0, Long.class),
                        row.get(1, versions),
                        new Extent(row.get(4, MultiPolygon.class), row.get(2, Double.class), row.get(3, Double.class))))
                .toList();
    }

    /** The versions that ended behind {@code after} and not behind {@code upTo}. */
    List<Closed> closed(Class<?> versions, long after, long upTo) {
        var builder = entities.getCriteriaBuilder();
        var query = builder.createTupleQuery();
        var standing = query.from(versions).get("standing");
        Path<Long> until = standing.get("endPosition");
        query.select(builder.tuple(
                        until,
                        standing.get("entity"),
                        standing.get("lowerAltitudeMeters"),
                        standing.get("upperAltitudeMeters"),
                        standing.get("geometry")))
                .where(builder.gt(until, after), builder.le(until, upTo));
        return entities.createQuery(query)
                .getResultStream()
                .map(row -> new Closed(
                        row.get(0, Long.class),
                        row.get(1, UUID.class),
                        new Extent(row.get(4, MultiPolygon.class), row.get(2, Double.class), row.get(3, Double.class))))
                .toList();
    }
}
