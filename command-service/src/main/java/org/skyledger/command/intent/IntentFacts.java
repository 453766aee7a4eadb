package org.skyledger.command.intent;

import java.time.Instant;
import java.util.List;
import org.skyledger.command.availability.UssStates;
import org.skyledger.command.constraint.Constraint;
import org.skyledger.command.subscription.Subscription;

/**
 * What a decision rests on besides the intent itself.
 *
 * @param now the time of the decision
 * @param relevant the intents whose extents the claim's intersects; may hold the intent itself
 * @param constraints the constraints that share a cell and a moment with the claim
 * @param subscribers who must hear of a change where the intent was and where it shall be
 * @param named the subscription that the claim names, if it does and it is there
 * @param attached the subscription that the intent has named so far, likewise
 * @param attachedToOthers whether other intents name the attached one too
 * @param usss what is known of the USSs' availability
 */
record IntentFacts(
        Instant now,
        List<Intent.Standing> relevant,
        List<Constraint.Standing> constraints,
        List<Subscription.Standing> subscribers,
        Subscription named,
        Subscription attached,
        boolean attachedToOthers,
        UssStates usss) {}
