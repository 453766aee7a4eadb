package org.skyledger.command.subscription;

import java.util.UUID;

/** Its USS does not want to be told any more. */
record RemoveSubscription(UUID subscription, String manager, String version) implements SubscriptionCommand {}
