package org.skyledger.command.constraint;

import java.util.UUID;
import org.skyledger.command.decision.EntityCommand;

/** What may be asked of a constraint. */
public sealed interface ConstraintCommand extends EntityCommand
        permits PublishConstraint, ChangeConstraint, RemoveConstraint, LapseConstraint {

    UUID constraint();

    @Override
    default UUID entity() {
        return constraint();
    }
}
