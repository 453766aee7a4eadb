package org.skyledger.command.intent;

import java.util.UUID;

/** Claims sky for a flight to come. */
public record PlanIntent(UUID intent, String manager, IntentClaim claim) implements IntentCommand {
    @Override
    public UUID seed() {
        return claim.seed();
    }
}
