package org.skyledger.events.subscription;

import java.util.UUID;
import org.skyledger.events.DomainEvent;

/** Something that happened to a subscription. */
public sealed interface SubscriptionEvent extends DomainEvent
        permits SubscriptionShared, SubscriptionRemoved, SubscriptionExpired {

    UUID subscription();

    /** The USS that is subscribed. */
    String manager();

    @Override
    default UUID entity() {
        return subscription();
    }
}
