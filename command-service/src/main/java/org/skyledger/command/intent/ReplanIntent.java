package org.skyledger.command.intent;

import java.util.UUID;

/** Changes a plan that is not yet being flown: the intent shall be Accepted. */
record ReplanIntent(UUID intent, String manager, String ovn, IntentClaim claim) implements ChangeIntent {}
