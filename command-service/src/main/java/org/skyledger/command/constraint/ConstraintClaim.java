package org.skyledger.command.constraint;

import java.util.UUID;
import org.skyledger.events.constraint.ConstraintTerms;

/**
 * What a manager restricts.
 *
 * @param seed of the OVN
 */
record ConstraintClaim(ConstraintTerms terms, UUID seed) {}
