package org.skyledger.query.subscription;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.skyledger.query.cql.Queryable;
import org.skyledger.query.cql.Queryable.Type;
import org.skyledger.query.cql.Queryables;
import org.skyledger.query.item.Standing;
import org.skyledger.query.ogc.Feature;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A subscription's properties in GeoJSON; the names are a contract.
 *
 * @param version what its manager must name to change it
 * @param implicit whether it lives and dies with the operational intents that name it
 * @param position the ledger position that made this version
 */
@JsonNaming(SnakeCaseStrategy.class)
record SubscriptionProperties(
        String version,
        boolean notifyForOperationalIntents,
        boolean notifyForConstraints,
        boolean implicit,
        long position,
        @JsonUnwrapped Standing standing) {

    /** What filters may name: the properties, and the geometry. */
    static final Queryables QUERYABLES = Queryables.of(
                    Queryable.of("version", Type.TEXT),
                    Queryable.of("notify_for_operational_intents", Type.TRUTH),
                    Queryable.of("notify_for_constraints", Type.TRUTH),
                    Queryable.of("implicit", Type.TRUTH),
                    Queryable.of("position", Type.WHOLE))
            .and(Standing.QUERYABLES);

    static Feature<SubscriptionProperties> feature(SubscriptionVersion subscription) {
        return subscription.standing.feature(new SubscriptionProperties(
                subscription.version,
                subscription.notifyForOperationalIntents,
                subscription.notifyForConstraints,
                subscription.implicit,
                subscription.position,
                subscription.standing));
    }
}
