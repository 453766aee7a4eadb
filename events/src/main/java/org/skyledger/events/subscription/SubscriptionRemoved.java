package org.skyledger.events.subscription;

import java.util.UUID;
import org.skyledger.events.Revision;

/** Its USS removed it; or it was implicit, and the last operational intent that named it did so no longer. */
@Revision(1)
public record SubscriptionRemoved(UUID subscription, String manager) implements SubscriptionEvent {}
