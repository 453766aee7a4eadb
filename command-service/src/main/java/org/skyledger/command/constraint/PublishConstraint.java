package org.skyledger.command.constraint;

import java.util.UUID;

/** Restricts a part of the sky. */
record PublishConstraint(UUID constraint, String manager, ConstraintClaim claim) implements ConstraintCommand {
    @Override
    public UUID seed() {
        return claim.seed();
    }
}
