package org.skyledger.events.subscription;

import java.util.UUID;
import org.skyledger.events.Revision;

/** Its USS changed the terms. From then on the subscription is its own, also when it was implicit before. */
@Revision(1)
public record SubscriptionModified(UUID subscription, String manager, String version, SubscriptionTerms terms)
        implements SubscriptionShared {

    @Override
    public boolean implicit() {
        return false;
    }
}
