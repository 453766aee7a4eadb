package org.skyledger.query.item;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Selection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.hibernate.query.criteria.JpaExpression;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.skyledger.query.cql.Condition;
import org.skyledger.query.ogc.Bbox;
import org.skyledger.query.ogc.Cursor;
import org.springframework.stereotype.Repository;

/** The versions of entities that held at a moment of the ledger. */
@Repository
class ItemQueries {

    private static final GeometryFactory WGS84 = new GeometryFactory(new PrecisionModel(), 4326);

    // The entities map the ranges by their ends only, but the indexes know only the operators. Without the cast the
    // database would take a moment for a range, since the driver leaves its type open.
    private static final String RECORDED_AT = "(recorded @> cast(? as timestamptz))";
    private static final String EFFECTIVE_WITHIN = "(effective && tstzrange(?, ?, '[]'))";

    private final EntityManager entities;

    ItemQueries(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * A row of a page.
     *
     * @param keys by what it was sorted
     */
    record Row<V>(V version, List<Object> keys) {}

    /** Those recorded at {@code moment} that pass the filter, sorted, from behind the cursor's. */
    <V> List<Row<V>> page(
            Class<V> versions, Instant moment, Filter filter, Sorting sorting, @Nullable Cursor cursor, int size) {
        var builder = builder();
        var query = builder.createTupleQuery();
        var version = query.from(versions);
        var conditions = new ArrayList<Predicate>();
        conditions.add(holds(builder, RECORDED_AT, moment));
        if (cursor != null) {
            conditions.add(behind(builder, version, sorting, cursor));
        }
        conditions.addAll(passes(builder, version, filter));
        var keys = sorting.columns().stream()
                .<JpaExpression<?>>map(
                        column -> builder.sql(column.sql(), column.kind().java()))
                .toList();
        query.select(builder.tuple(
                Stream.<Selection<?>>concat(Stream.of(version), keys.stream()).toList()));
        var orders = new ArrayList<Order>();
        for (int i = 0; i < keys.size(); i++) {
            orders.add(sorting.columns().get(i).descending() ? builder.desc(keys.get(i)) : builder.asc(keys.get(i)));
        }
        orders.add(builder.asc(entity(version)));
        query.where(conditions).orderBy(orders);
        return entities.createQuery(query)
                .setMaxResults(size)
                .getResultStream()
                .map(row -> row(versions, row.toArray()))
                .toList();
    }

    /** How many there are of those recorded at {@code moment} that pass the filter. */
    long count(Class<?> versions, Instant moment, Filter filter) {
        var builder = builder();
        var query = builder.createQuery(Long.class);
        var version = query.from(versions);
        var conditions = new ArrayList<Predicate>();
        conditions.add(holds(builder, RECORDED_AT, moment));
        conditions.addAll(passes(builder, version, filter));
        query.select(builder.count()).where(conditions);
        return entities.createQuery(query).getSingleResult();
    }

    /** How many were recorded at {@code moment} and pass the filter, but no more than {@code most}. */
    int count(Class<?> versions, Instant moment, Filter filter, int most) {
        var builder = builder();
        var query = builder.createQuery(Long.class);
        var version = query.from(versions);
        var conditions = new ArrayList<Predicate>();
        conditions.add(holds(builder, RECORDED_AT, moment));
        conditions.addAll(passes(builder, version, filter));
        query.select(version.get("position")).where(conditions);
        return entities.createQuery(query).setMaxResults(most).getResultList().size();
    }

    /** The one as recorded at {@code moment}, if it stood then and passes the filter. */
    <V> Optional<V> find(Class<V> versions, Instant moment, Filter filter, UUID entity) {
        var builder = builder();
        var query = builder.createQuery(versions);
        var version = query.from(versions);
        var conditions = new ArrayList<Predicate>();
        conditions.add(builder.equal(version.get("standing").get("entity"), entity));
        conditions.add(holds(builder, RECORDED_AT, moment));
        conditions.addAll(passes(builder, version, filter));
        query.where(conditions);
        return entities.createQuery(query).getResultStream().findFirst();
    }

    private static <V> Row<V> row(Class<V> versions, Object[] selected) {
        return new Row<>(versions.cast(selected[0]), List.of(selected).subList(1, selected.length));
    }

    private static Path<UUID> entity(Path<?> version) {
        return version.get("standing").get("entity");
    }

    private static Predicate behind(HibernateCriteriaBuilder builder, Path<?> version, Sorting sorting, Cursor cursor) {
        return sorting.columns().isEmpty()
                ? builder.greaterThan(entity(version), cursor.last())
                : holds(builder, sorting.behind(cursor));
    }

    private HibernateCriteriaBuilder builder() {
        return entities.unwrap(Session.class).getCriteriaBuilder();
    }

    private static List<Predicate> passes(HibernateCriteriaBuilder builder, Path<?> version, Filter filter) {
        Path<?> standing = version.get("standing");
        var conditions = new ArrayList<Predicate>();
        if (filter.bbox() != null) {
            conditions.addAll(within(builder, standing, filter.bbox()));
        }
        if (filter.datetime() != null) {
            var datetime = filter.datetime();
            conditions.add(holds(builder, EFFECTIVE_WITHIN, datetime.start(), datetime.end()));
        }
        filter.among()
                .forEach((attribute, values) ->
                        conditions.add(version.get(attribute).in(values)));
        if (filter.manager() != null) {
            conditions.add(
                    builder.equal(standing.get("manager"), filter.manager().name()));
        }
        if (filter.condition() != null) {
            conditions.add(holds(builder, filter.condition()));
        }
        return conditions;
    }

    private static Predicate holds(HibernateCriteriaBuilder builder, Condition condition) {
        var values = condition.values().stream().map(builder::value).toArray(Expression<?>[]::new);
        return builder.isTrue(builder.sql(condition.sql(), Boolean.class, values));
    }

    private static Predicate holds(HibernateCriteriaBuilder builder, String condition, Instant... moments) {
        var values = Stream.of(moments).map(builder::value).toArray(Expression<?>[]::new);
        return builder.isTrue(builder.sql(condition, Boolean.class, values));
    }

    private static List<Predicate> within(HibernateCriteriaBuilder builder, Path<?> standing, Bbox bbox) {
        var conditions = new ArrayList<Predicate>();
        // One condition per piece: the box around both pieces of one that crosses the antimeridian is the whole globe.
        conditions.add(builder.or(bbox.pieces().stream()
                .map(piece -> intersects(builder, standing, piece))
                .toArray(Predicate[]::new)));
        if (bbox.altitude() != null) {
            var altitude = bbox.altitude();
            conditions.add(builder.lessThanOrEqualTo(standing.get("lowerAltitudeMeters"), altitude.upper()));
            conditions.add(builder.greaterThanOrEqualTo(standing.get("upperAltitudeMeters"), altitude.lower()));
        }
        return conditions;
    }

    private static Predicate intersects(HibernateCriteriaBuilder builder, Path<?> standing, Envelope piece) {
        return builder.isTrue(builder.function(
                "st_intersects", Boolean.class, standing.get("geometry"), builder.value(WGS84.toGeometry(piece))));
    }
}
