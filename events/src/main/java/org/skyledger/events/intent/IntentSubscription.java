package org.skyledger.events.intent;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The subscription that keeps an intent's manager informed.
 *
 * @param id the subscription
 * @param implicit what to create it with, or null when it already existed
 */
public record IntentSubscription(UUID id, @Nullable Implicit implicit) {

    /**
     * A subscription that lives and dies with its intent.
     *
     * @param ussBaseUrl where its notifications go
     * @param notifyForConstraints whether changes of constraints are notified too
     */
    public record Implicit(String ussBaseUrl, boolean notifyForConstraints) {}
}
