package org.skyledger.events.constraint;

import java.util.UUID;
import org.skyledger.events.subscription.Notifying;

/** Something that happened to a constraint. */
public sealed interface ConstraintEvent extends Notifying
        permits ConstraintShared, ConstraintRemoved, ConstraintLapsed {

    UUID constraint();

    /** The USS that manages the constraint. */
    String manager();

    @Override
    default UUID entity() {
        return constraint();
    }
}
