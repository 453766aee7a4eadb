package org.skyledger.command.intent;

import java.util.Collections;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skyledger.events.intent.IntentPlan;

/**
 * What a USS claims, and what it proves to know.
 *
 * @param plan the volumes and where to ask about them
 * @param key the OVNs that the USS knows of
 * @param ovnSuffix a version-7 UUID that the new OVN shall end with, or null
 * @param seed of the OVN, and of the version of a subscription that comes with it
 */
public record IntentClaim(
        IntentPlan plan, Set<String> key, @Nullable UUID ovnSuffix, UUID seed) {

    public IntentClaim {
        // Not a copy: one names dozens of OVNs in a busy cell, and hashing them again is dear.
        key = Collections.unmodifiableSet(key);
    }
}
