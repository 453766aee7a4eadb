package org.skyledger.events.subscription;

/** A change after which the subscription stands, as it says. */
public sealed interface SubscriptionShared extends SubscriptionEvent
        permits SubscriptionCreated, SubscriptionModified, SubscriptionWidened {

    /** Opaque; another one after every change. Notifications do not change it. */
    String version();

    SubscriptionTerms terms();

    /** Whether it lives and dies with the operational intents that name it. */
    boolean implicit();
}
