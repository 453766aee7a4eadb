package org.skyledger.command.intent;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.skyledger.command.wire.WireVolume;

/** What a USS sends to create or update an operational intent (PutOperationalIntentReferenceParameters). */
record IntentRequest(
        @Nullable List<@Nullable WireVolume> extents,
        @Nullable Set<@Nullable String> key,
        @Nullable String state,
        @Nullable String ussBaseUrl,
        @Nullable String subscriptionId,
        @Nullable ImplicitSubscription newSubscription,
        @Nullable String requestedOvnSuffix) {

    record ImplicitSubscription(
            @Nullable String ussBaseUrl, @Nullable Boolean notifyForConstraints) {}

    /** What a USS sends to find intents (QueryOperationalIntentReferenceParameters). */
    record Query(@Nullable WireVolume areaOfInterest) {}
}
