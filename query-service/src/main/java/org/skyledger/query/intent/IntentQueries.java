package org.skyledger.query.intent;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
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

/** The versions of intents that held at a moment of the ledger. */
@Repository
class IntentQueries {

    private static final GeometryFactory WGS84 = new GeometryFactory(new PrecisionModel(), 4326);

    // The entity maps the ranges by their ends only, but the indexes know only the operators. Without the cast the
    // database would take a moment for a range, since the driver leaves its type open.
    private static final String RECORDED_AT = "(recorded @> cast(? as timestamptz))";
    private static final String EFFECTIVE_WITHIN = "(effective && tstzrange(?, ?, '[]'))";

    private final EntityManager entities;

    IntentQueries(EntityManager entities) {
        this.entities = entities;
    }

    /** The intents recorded at {@code moment} that pass the filter, in the order of their ids, from behind {@code last}. */
    List<IntentVersion> page(Instant moment, IntentFilter filter, @Nullable UUID last, int size) {
        var builder = builder();
        var query = builder.createQuery(IntentVersion.class);
        var intent = query.from(IntentVersion.class);
        var conditions = new ArrayList<Predicate>();
        conditions.add(holds(builder, RECORDED_AT, moment));
        if (last != null) {
            conditions.add(builder.greaterThan(intent.get("entity"), last));
        }
        if (filter.bbox() != null) {
            conditions.addAll(within(builder, intent, filter.bbox()));
        }
        if (filter.datetime() != null) {
            var datetime = filter.datetime();
            conditions.add(holds(builder, EFFECTIVE_WITHIN, datetime.start(), datetime.end()));
        }
        if (filter.states() != null) {
            conditions.add(intent.get("state").in(filter.states().labels()));
        }
        if (filter.manager() != null) {
            conditions.add(builder.equal(intent.get("manager"), filter.manager().name()));
        }
        query.where(conditions).orderBy(builder.asc(intent.get("entity")));
        return entities.createQuery(query).setMaxResults(size).getResultList();
    }

    /** The intent as recorded at {@code moment}, if it stood in the sky then. */
    Optional<IntentVersion> find(Instant moment, UUID entity) {
        var builder = builder();
        var query = builder.createQuery(IntentVersion.class);
        var intent = query.from(IntentVersion.class);
        query.where(builder.equal(intent.get("entity"), entity), holds(builder, RECORDED_AT, moment));
        return entities.createQuery(query).getResultStream().findFirst();
    }

    private HibernateCriteriaBuilder builder() {
        return entities.unwrap(Session.class).getCriteriaBuilder();
    }

    private static Predicate holds(HibernateCriteriaBuilder builder, String condition, Instant... moments) {
        var values = Stream.of(moments).map(builder::value).toArray(Expression<?>[]::new);
        return builder.isTrue(builder.sql(condition, Boolean.class, values));
    }

    private static List<Predicate> within(HibernateCriteriaBuilder builder, Root<IntentVersion> intent, Bbox bbox) {
        var conditions = new ArrayList<Predicate>();
        // One condition per piece: the box around both pieces of one that crosses the antimeridian is the whole globe.
        conditions.add(builder.or(bbox.pieces().stream()
                .map(piece -> intersects(builder, intent, piece))
                .toArray(Predicate[]::new)));
        if (bbox.altitude() != null) {
            var altitude = bbox.altitude();
            conditions.add(builder.lessThanOrEqualTo(intent.get("lowerAltitudeMeters"), altitude.upper()));
            conditions.add(builder.greaterThanOrEqualTo(intent.get("upperAltitudeMeters"), altitude.lower()));
        }
        return conditions;
    }

    private static Predicate intersects(HibernateCriteriaBuilder builder, Root<IntentVersion> intent, Envelope piece) {
        return builder.isTrue(builder.function(
                "st_intersects", Boolean.class, intent.get("geometry"), builder.value(WGS84.toGeometry(piece))));
    }
}
