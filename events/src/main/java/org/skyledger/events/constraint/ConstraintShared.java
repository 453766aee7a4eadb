package org.skyledger.events.constraint;

/** A change after which the constraint stands, as it says. */
public sealed interface ConstraintShared extends ConstraintEvent permits ConstraintPublished, ConstraintModified {

    /** 1 when published, one more with every change. */
    int version();

    /** The opaque version number that only the manager may hand out. */
    String ovn();

    ConstraintTerms terms();
}
