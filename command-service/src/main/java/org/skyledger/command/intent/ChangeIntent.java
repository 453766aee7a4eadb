package org.skyledger.command.intent;

import java.util.UUID;

/** Replaces the claim of an intent that stands, and says which state it shall be in. */
sealed interface ChangeIntent extends IntentCommand
        permits ReplanIntent, ActivateIntent, DeclareNonconformance, DeclareContingency {

    /** The USS that asks. */
    String manager();

    /** The OVN that the USS believes to be current. */
    String ovn();

    IntentClaim claim();

    @Override
    default UUID seed() {
        return claim().seed();
    }
}
