package org.skyledger.events.subscription;

import java.util.UUID;

/**
 * A subscription that the manager is obliged to notify of a change.
 *
 * @param subscription the subscription
 * @param notificationIndex its counter after this change; a subscriber that misses a number has missed a notification
 * @param ussBaseUrl where the notification goes
 */
public record SubscriptionNotice(UUID subscription, int notificationIndex, String ussBaseUrl) {}
