package org.skyledger.command.subscription;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What came of a command.
 *
 * @param subscription as it is now, or as it was when it was removed
 * @param dependents the operational intents that name it
 * @param relevant what is in the subscribed sky now, by the member of the answer that lists it; empty
 *     when it was removed
 */
record SubscriptionChange(Subscription.Standing subscription, List<UUID> dependents, Map<String, List<?>> relevant) {}
