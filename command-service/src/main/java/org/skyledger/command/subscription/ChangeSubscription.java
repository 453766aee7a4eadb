package org.skyledger.command.subscription;

import java.util.UUID;

/** Its USS wants other terms; an implicit subscription becomes the USS's own by it. */
record ChangeSubscription(UUID subscription, String manager, String version, SubscriptionWish wish)
        implements SubscriptionCommand {
    @Override
    public UUID seed() {
        return wish.seed();
    }
}
