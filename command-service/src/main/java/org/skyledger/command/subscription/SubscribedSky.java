package org.skyledger.command.subscription;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.skyledger.command.subscription.SubscribedEntities.Dependent;
import org.skyledger.command.subscription.Subscription.Standing;

/** All kinds of entities that USSs subscribe to. For the decision loop's thread only. */
final class SubscribedSky {

    private final List<SubscribedEntities> kinds;

    SubscribedSky(List<SubscribedEntities> kinds) {
        this.kinds = List.copyOf(kinds);
    }

    List<Dependent> dependents(UUID subscription) {
        return kinds.stream()
                .flatMap(kind -> kind.dependents(subscription).stream())
                .toList();
    }

    /** What is in a subscription's sky, of the kinds that it notifies for. */
    Map<String, List<?>> relevantTo(Standing subscription) {
        var relevant = new LinkedHashMap<String, List<?>>();
        for (var kind : kinds) {
            if (kind.areWantedBy(subscription.terms())) {
                relevant.put(kind.member(), kind.references(subscription.where(), subscription.manager()));
            }
        }
        return relevant;
    }
}
