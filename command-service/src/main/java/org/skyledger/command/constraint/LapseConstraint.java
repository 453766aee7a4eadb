package org.skyledger.command.constraint;

import java.time.Duration;
import java.util.UUID;

/**
 * It has been over for a while and its manager left it behind: put it away.
 *
 * @param grace how long it must have been over
 */
record LapseConstraint(UUID constraint, Duration grace) implements ConstraintCommand {}
