package org.skyledger.command.subscription;

import java.util.UUID;

/** A USS wants to be told of changes. */
record CreateSubscription(UUID subscription, String manager, SubscriptionWish wish) implements SubscriptionCommand {
    @Override
    public UUID seed() {
        return wish.seed();
    }
}
