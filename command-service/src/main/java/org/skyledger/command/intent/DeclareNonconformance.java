package org.skyledger.command.intent;

import java.util.UUID;

/** The aircraft left its volumes, recoverably: the intent shall be Nonconforming. */
record DeclareNonconformance(UUID intent, String manager, String ovn, IntentClaim claim) implements ChangeIntent {}
