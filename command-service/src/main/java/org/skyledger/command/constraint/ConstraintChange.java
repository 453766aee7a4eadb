package org.skyledger.command.constraint;

import java.util.List;
import org.skyledger.events.subscription.SubscriptionNotice;

/**
 * What came of a command.
 *
 * @param constraint as it stands now, or as it stood when it was lifted
 * @param notices whom its manager must tell
 */
record ConstraintChange(Constraint.Standing constraint, List<SubscriptionNotice> notices) {}
