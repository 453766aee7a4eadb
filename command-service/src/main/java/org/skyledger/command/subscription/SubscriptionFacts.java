package org.skyledger.command.subscription;

import java.time.Instant;
import java.util.List;
import org.skyledger.command.airspace.Extent;

/**
 * What a decision rests on besides the subscription itself.
 *
 * @param now the time of the decision
 * @param dependents where the operational intents are that name the subscription
 */
record SubscriptionFacts(Instant now, List<Extent> dependents) {}
