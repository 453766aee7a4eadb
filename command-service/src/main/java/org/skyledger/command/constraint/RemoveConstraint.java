package org.skyledger.command.constraint;

import java.util.UUID;

/** Lifts the restriction. */
record RemoveConstraint(UUID constraint, String manager, String ovn) implements ConstraintCommand {}
