package org.skyledger.command.subscription;

import org.skyledger.events.subscription.SubscriptionEvent;

/** Where another feature's decision records what it did to a subscription, in the same unit of work. */
@FunctionalInterface
public interface SubscriptionHistory {
    void record(SubscriptionEvent event);
}
