package org.skyledger.command.intent;

import java.time.Instant;
import java.util.List;

/**
 * What a decision rests on besides the intent itself.
 *
 * @param now the time of the decision
 * @param relevant the intents whose extents the claim's intersects; may hold the intent itself
 */
record IntentFacts(Instant now, List<Intent.Standing> relevant) {}
