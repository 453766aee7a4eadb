package org.skyledger.command.intent;

import java.util.UUID;

/** Starts the flight, changes it, or reports it back inside its volumes: the intent shall be Activated. */
public record ActivateIntent(UUID intent, String manager, String ovn, IntentClaim claim) implements ChangeIntent {}
