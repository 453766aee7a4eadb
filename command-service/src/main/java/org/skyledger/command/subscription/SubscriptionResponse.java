package org.skyledger.command.subscription;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.skyledger.command.subscription.Subscription.Standing;
import org.skyledger.command.wire.WireTime;

/** What a USS is told of its subscriptions. */
final class SubscriptionResponse {

    private SubscriptionResponse() {}

    /** A subscription, and who relies on it. */
    record Held(Standing subscription, List<UUID> dependents) {}

    record Shown(
            String id,
            String version,
            int notificationIndex,
            WireTime timeStart,
            WireTime timeEnd,
            String ussBaseUrl,
            boolean notifyForOperationalIntents,
            boolean notifyForConstraints,
            boolean implicitSubscription,
            List<String> dependentOperationalIntents) {

        static Shown of(Held held) {
            var subscription = held.subscription();
            var terms = subscription.terms();
            return new Shown(
                    subscription.id().toString(),
                    subscription.version(),
                    subscription.notificationIndex(),
                    WireTime.of(terms.time().start()),
                    WireTime.of(terms.time().end()),
                    terms.ussBaseUrl(),
                    terms.notifyForOperationalIntents(),
                    terms.notifyForConstraints(),
                    subscription.implicit(),
                    held.dependents().stream().map(UUID::toString).toList());
        }
    }

    record Found(Shown subscription) {}

    record FoundMany(List<Shown> subscriptions) {}

    /** @param relevant the lists of the kinds that it notifies for; the others are absent, not empty */
    record Changed(Shown subscription, @JsonAnyGetter Map<String, List<?>> relevant) {

        static Changed of(SubscriptionChange change) {
            return new Changed(Shown.of(new Held(change.subscription(), change.dependents())), change.relevant());
        }
    }
}
