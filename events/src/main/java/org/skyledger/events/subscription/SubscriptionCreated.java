package org.skyledger.events.subscription;

import java.util.UUID;
import org.skyledger.events.Revision;

/** A USS subscribed, by itself or, implicitly, as part of planning an operational intent. */
@Revision(1)
public record SubscriptionCreated(
        UUID subscription, String manager, String version, SubscriptionTerms terms, boolean implicit)
        implements SubscriptionShared {}
