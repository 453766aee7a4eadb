package org.skyledger.events.subscription;

import java.util.UUID;
import org.skyledger.events.Revision;

/** An implicit subscription grew, so that it covers one more operational intent that names it. */
@Revision(1)
public record SubscriptionWidened(UUID subscription, String manager, String version, SubscriptionTerms terms)
        implements SubscriptionShared {

    @Override
    public boolean implicit() {
        return true;
    }
}
