package org.skyledger.events.subscription;

import java.util.UUID;
import org.skyledger.events.Revision;

/** Some time after its end, which no longer notified anybody, the record was closed. */
@Revision(1)
public record SubscriptionExpired(UUID subscription, String manager) implements SubscriptionEvent {}
