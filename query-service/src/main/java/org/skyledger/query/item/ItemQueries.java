package org.skyledger.query.item;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.skyledger.query.ogc.Bbox;
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

    /** Those recorded at {@code moment} that pass the filter, in the order of their ids, from behind {@code last}. */
    <V> List<V> page(Class<V> versions, Instant moment, Filter filter, @Nullable UUID last, int size) {
        var builder = builder();
        var query = builder.createQuery(versions);
        var version = query.from(versions);
        var entity = version.get("standing").<UUID>get("entity");
        var conditions = new ArrayList<Predicate>();
        conditions.add(holds(builder, RECORDED_AT, moment));
        if (last != null) {
            conditions.add(builder.greaterThan(entity, last));
        }
        conditions.addAll(passes(builder, version, filter));
        query.where(conditions).orderBy(builder.asc(entity));
        return entities.createQuery(query).setMaxResults(size).getResultList();
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
        return conditions;
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
