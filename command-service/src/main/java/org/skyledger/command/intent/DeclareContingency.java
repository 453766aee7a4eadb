package org.skyledger.command.intent;

import java.util.UUID;

/** The aircraft cannot be brought back: the intent shall be Contingent. */
record DeclareContingency(UUID intent, String manager, String ovn, IntentClaim claim) implements ChangeIntent {}
