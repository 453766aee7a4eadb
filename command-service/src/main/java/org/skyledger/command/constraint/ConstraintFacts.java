package org.skyledger.command.constraint;

import java.time.Instant;
import java.util.List;
import org.skyledger.command.subscription.Subscription;

/**
 * What a decision rests on besides the constraint itself.
 *
 * @param now the time of the decision
 * @param subscribers who must hear of a change where the constraint was and where it shall be
 */
record ConstraintFacts(Instant now, List<Subscription.Standing> subscribers) {}
