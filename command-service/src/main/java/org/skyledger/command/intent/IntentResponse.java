package org.skyledger.command.intent;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.skyledger.command.availability.UssStates;
import org.skyledger.command.constraint.ConstraintResponse;
import org.skyledger.command.intent.Intent.Standing;
import org.skyledger.command.intent.IntentRejection.KeyIncomplete;
import org.skyledger.command.wire.SubscriberToNotify;
import org.skyledger.command.wire.WireOvn;
import org.skyledger.command.wire.WireTime;
import org.skyledger.events.intent.IntentSubscription;

/** What a USS is told of operational intents. */
final class IntentResponse {

    private static final String NO_SUBSCRIPTION = "00000000-0000-4000-8000-000000000000";

    private IntentResponse() {}

    record Reference(
            String id,
            String manager,
            String ussAvailability,
            int version,
            String state,
            String ovn,
            WireTime timeStart,
            WireTime timeEnd,
            String ussBaseUrl,
            String subscriptionId) {

        static Reference of(Standing intent, UssStates usss, String reader) {
            var time = intent.plan().time();
            return new Reference(
                    intent.id().toString(),
                    intent.manager(),
                    usss.labelOf(intent.manager()),
                    intent.version(),
                    intent.state().label(),
                    WireOvn.shown(intent.ovn(), intent.manager(), reader),
                    WireTime.of(time.start()),
                    WireTime.of(time.end()),
                    intent.plan().ussBaseUrl(),
                    subscription(intent.plan().subscription()));
        }

        static List<Reference> of(List<Standing> intents, UssStates usss, String reader) {
            return intents.stream().map(intent -> of(intent, usss, reader)).toList();
        }

        private static String subscription(@Nullable IntentSubscription subscription) {
            return subscription == null ? NO_SUBSCRIPTION : subscription.id().toString();
        }
    }

    record Found(Reference operationalIntentReference) {}

    record FoundMany(List<Reference> operationalIntentReferences) {}

    record Changed(Reference operationalIntentReference, List<SubscriberToNotify> subscribers) {

        static Changed of(IntentChange change, String reader) {
            return new Changed(
                    Reference.of(change.intent(), change.usss(), reader), SubscriberToNotify.of(change.notices()));
        }
    }

    /** Lists of which nothing is missing are absent, not empty. */
    record Conflict(
            String message,
            @Nullable List<Reference> missingOperationalIntents,
            @Nullable List<ConstraintResponse.Reference> missingConstraints) {

        static Conflict of(KeyIncomplete conflict) {
            var intents = Reference.of(conflict.missing(), conflict.usss(), conflict.claimant());
            var constraints = ConstraintResponse.Reference.of(conflict.constraints(), conflict.claimant());
            return new Conflict(
                    conflict.message(), intents.isEmpty() ? null : intents, constraints.isEmpty() ? null : constraints);
        }
    }
}
