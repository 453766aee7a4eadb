package org.skyledger.command.intent;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skyledger.events.intent.IntentActivated;
import org.skyledger.events.intent.IntentConformanceRestored;
import org.skyledger.events.intent.IntentContingencyDeclared;
import org.skyledger.events.intent.IntentEnded;
import org.skyledger.events.intent.IntentEvent;
import org.skyledger.events.intent.IntentLapsed;
import org.skyledger.events.intent.IntentModified;
import org.skyledger.events.intent.IntentNonconformanceDeclared;
import org.skyledger.events.intent.IntentPlanned;
import org.skyledger.events.intent.IntentShared;

/**
 * Makes the command again of which an event came.
 *
 * @param actor who sent it
 * @param ovn what it must have named, since it was admitted; empty when there was none yet
 * @param key what it showed
 * @param seed its own
 */
record IntentAsked(String actor, String ovn, Set<String> key, UUID seed) {

    private static final int OVN_PREFIX = 37;

    IntentAsked showing(Set<String> other) {
        return new IntentAsked(actor, ovn, other, seed);
    }

    IntentCommand command(IntentEvent event) {
        return switch (event) {
            case IntentPlanned planned -> new PlanIntent(planned.intent(), actor, claim(planned));
            case IntentModified modified -> inState(modified);
            case IntentActivated activated -> inState(activated);
            case IntentConformanceRestored restored -> inState(restored);
            case IntentNonconformanceDeclared declared -> inState(declared);
            case IntentContingencyDeclared declared -> inState(declared);
            case IntentEnded ended -> new EndIntent(ended.intent(), actor, ovn);
            // The grace is a setting that nobody recorded.
            case IntentLapsed lapsed -> new LapseIntent(lapsed.intent(), Duration.ZERO);
        };
    }

    /** What leads to a state is what one asks for who wants to be in it. */
    private ChangeIntent inState(IntentShared event) {
        var claim = claim(event);
        return switch (event.state()) {
            case ACCEPTED -> new ReplanIntent(event.intent(), actor, ovn, claim);
            case ACTIVATED -> new ActivateIntent(event.intent(), actor, ovn, claim);
            case NONCONFORMING -> new DeclareNonconformance(event.intent(), actor, ovn, claim);
            case CONTINGENT -> new DeclareContingency(event.intent(), actor, ovn, claim);
        };
    }

    private IntentClaim claim(IntentShared event) {
        return new IntentClaim(event.plan(), key, suffix(event), seed);
    }

    /** An OVN that its USS has chosen begins with the intent's id. */
    private static @Nullable UUID suffix(IntentShared event) {
        return event.ovn().startsWith(event.intent() + "_")
                ? UUID.fromString(event.ovn().substring(OVN_PREFIX))
                : null;
    }
}
