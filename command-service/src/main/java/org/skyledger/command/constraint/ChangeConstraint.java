package org.skyledger.command.constraint;

import java.util.UUID;

/** Changes what is restricted. */
record ChangeConstraint(UUID constraint, String manager, String ovn, ConstraintClaim claim)
        implements ConstraintCommand {
    @Override
    public UUID seed() {
        return claim.seed();
    }
}
