package org.skyledger.command.subscription;

import org.jspecify.annotations.Nullable;
import org.skyledger.command.wire.WireVolume;

/** What a USS sends to subscribe (PutSubscriptionParameters). */
record SubscriptionRequest(
        @Nullable WireVolume extents,
        @Nullable String ussBaseUrl,
        @Nullable Boolean notifyForOperationalIntents,
        @Nullable Boolean notifyForConstraints) {

    /** What a USS sends to find its subscriptions (QuerySubscriptionParameters). */
    record Query(@Nullable WireVolume areaOfInterest) {}
}
