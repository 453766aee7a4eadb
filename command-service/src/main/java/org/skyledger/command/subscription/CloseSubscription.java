package org.skyledger.command.subscription;

import java.time.Duration;
import java.util.UUID;

/**
 * It has been over for a while: close its record.
 *
 * @param grace how long it must have been over
 */
record CloseSubscription(UUID subscription, Duration grace) implements SubscriptionCommand {}
