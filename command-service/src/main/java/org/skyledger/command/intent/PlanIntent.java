package org.skyledger.command.intent;

import java.util.UUID;

/** Claims sky for a flight to come. */
record PlanIntent(UUID intent, String manager, IntentClaim claim) implements IntentCommand {}
