package org.skyledger.command.intent;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.skyledger.command.intent.Intent.Standing;
import org.skyledger.command.wire.SubscriberToNotify;
import org.skyledger.command.wire.WireTime;
import org.skyledger.events.intent.IntentSubscription;

/** What a USS is told of operational intents. An OVN is a proof of knowledge, so only the manager sees its own. */
final class IntentResponse {

    private static final String FOREIGN_OVN = "Available from USS";
    private static final String NO_SUBSCRIPTION = "00000000-0000-4000-8000-000000000000";
    private static final String AVAILABILITY_NOT_DECLARED = "Unknown";

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

        static Reference of(Standing intent, String reader) {
            var time = intent.plan().time();
            return new Reference(
                    intent.id().toString(),
                    intent.manager(),
                    AVAILABILITY_NOT_DECLARED,
                    intent.version(),
                    intent.state().label(),
                    intent.manager().equals(reader) ? intent.ovn() : FOREIGN_OVN,
                    WireTime.of(time.start()),
                    WireTime.of(time.end()),
                    intent.plan().ussBaseUrl(),
                    subscription(intent.plan().subscription()));
        }

        static List<Reference> of(List<Standing> intents, String reader) {
            return intents.stream().map(intent -> of(intent, reader)).toList();
        }

        private static String subscription(@Nullable IntentSubscription subscription) {
            return subscription == null ? NO_SUBSCRIPTION : subscription.id().toString();
        }
    }

    record Found(Reference operationalIntentReference) {}

    record FoundMany(List<Reference> operationalIntentReferences) {}

    record Changed(Reference operationalIntentReference, List<SubscriberToNotify> subscribers) {

        static Changed of(IntentChange change, String reader) {
            return new Changed(Reference.of(change.intent(), reader), SubscriberToNotify.of(change.notices()));
        }
    }

    record Conflict(String message, List<Reference> missingOperationalIntents) {}
}
