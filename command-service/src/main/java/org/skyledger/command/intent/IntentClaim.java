package org.skyledger.command.intent;

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
        key = Set.copyOf(key);
    }
}
