package org.skyledger.command.intent;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.skyledger.command.airspace.Extent;
import org.skyledger.events.intent.IntentEnded;
import org.skyledger.events.intent.IntentEvent;
import org.skyledger.events.intent.IntentLapsed;
import org.skyledger.events.intent.IntentPlan;
import org.skyledger.events.intent.IntentShared;
import org.skyledger.events.intent.IntentState;
import org.skyledger.events.intent.IntentSubscription;

/** What is known of an operational intent. */
public sealed interface Intent {

    /** Not there: never planned, or ended. An id may be used again after its intent has ended. */
    Intent ABSENT = new Absent();

    record Absent() implements Intent {}

    /** In the sky. */
    record Standing(UUID id, String manager, int version, String ovn, IntentState state, IntentPlan plan, Extent where)
            implements Intent {}

    static Intent evolve(Intent before, IntentEvent event) {
        return switch (event) {
            case IntentShared shared ->
                new Standing(
                        shared.intent(),
                        shared.manager(),
                        shared.version(),
                        shared.ovn(),
                        shared.state(),
                        shared.plan(),
                        extent(shared.plan()));
            case IntentEnded _, IntentLapsed _ -> ABSENT;
        };
    }

    /** The envelope of a plan, by which it is relevant to others. */
    static Extent extent(IntentPlan plan) {
        return Extent.of(Set.copyOf(plan.cells()), plan.altitude(), plan.time());
    }

    static Optional<Extent> where(Intent intent) {
        return intent instanceof Standing standing ? Optional.of(standing.where()) : Optional.empty();
    }

    /** The subscription that an intent names, if it does. */
    static Optional<UUID> subscription(Intent intent) {
        return intent instanceof Standing standing
                ? Optional.ofNullable(standing.plan().subscription()).map(IntentSubscription::id)
                : Optional.empty();
    }
}
