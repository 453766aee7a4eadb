package org.skyledger.command.intent;

import java.util.Optional;
import org.skyledger.events.intent.IntentEvent;
import org.skyledger.events.subscription.SubscriptionEvent;

/**
 * What was decided, in the order in which it is recorded.
 *
 * @param joined what happens to the subscription that the intent names from now on
 * @param event what happens to the intent
 * @param key how much of what was around its claim the USS has shown to know; empty when nothing was claimed
 * @param orphaned what happens to the implicit subscription that no intent names any more; it is told of the event yet
 */
record IntentDecision(
        Optional<SubscriptionEvent> joined,
        IntentEvent event,
        Optional<ShownKey> key,
        Optional<SubscriptionEvent> orphaned) {}
