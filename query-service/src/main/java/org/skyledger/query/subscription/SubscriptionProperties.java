package org.skyledger.query.subscription;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
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
