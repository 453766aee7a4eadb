package org.skyledger.command.intent;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.skyledger.command.availability.Availabilities;
import org.skyledger.command.constraint.Constraints;
import org.skyledger.command.decision.Rechecking;
import org.skyledger.command.intent.Intent.Standing;
import org.skyledger.command.subscription.Subscriptions;
import org.skyledger.events.DomainEvent;
import org.skyledger.events.intent.IntentActivated;
import org.skyledger.events.intent.IntentConformanceRestored;
import org.skyledger.events.intent.IntentContingencyDeclared;
import org.skyledger.events.intent.IntentEnded;
import org.skyledger.events.intent.IntentEvent;
import org.skyledger.events.intent.IntentLapsed;
import org.skyledger.events.intent.IntentModified;
import org.skyledger.events.intent.IntentNonconformanceDeclared;
import org.skyledger.events.intent.IntentPlan;
import org.skyledger.events.intent.IntentPlanned;
import org.skyledger.events.intent.IntentShared;

/**
 * Decides intents again. The key that was shown is not in the record, so the command is given all that it needs: what was
 * admitted must be admitted still, with the same consequences; that its key was complete is what its admission says.
 */
public final class IntentRecheck implements Rechecking {

    private static final UUID ANY_SEED = new UUID(0, 0);
    private static final int OVN_PREFIX = 37;

    private final Intents intents;
    private final Constraints constraints;
    private final Subscriptions subscriptions;
    private final Availabilities availabilities;

    public IntentRecheck(
            Intents intents, Constraints constraints, Subscriptions subscriptions, Availabilities availabilities) {
        this.intents = intents;
        this.constraints = constraints;
        this.subscriptions = subscriptions;
        this.availabilities = availabilities;
    }

    @Override
    public Optional<List<? extends DomainEvent>> again(List<? extends DomainEvent> recorded, Instant at) {
        return recorded.stream()
                .filter(IntentEvent.class::isInstance)
                .map(IntentEvent.class::cast)
                .findFirst()
                .map(event -> decide(event, at));
    }

    private List<? extends DomainEvent> decide(IntentEvent event, Instant at) {
        var before = intents.find(event.intent());
        var command = command(event, before instanceof Standing standing ? standing.ovn() : "");
        var sky = new IntentSky(intents, constraints, subscriptions, availabilities, Clock.fixed(at, ZoneOffset.UTC));
        var decision = IntentDecider.decide(command, before, sky.facts(command, before));
        return Stream.<Optional<? extends DomainEvent>>of(
                        decision.joined(), Optional.of(decision.event()), decision.orphaned())
                .flatMap(Optional::stream)
                .toList();
    }

    private IntentCommand command(IntentEvent event, String ovn) {
        return switch (event) {
            case IntentPlanned planned -> new PlanIntent(planned.intent(), planned.manager(), claim(planned));
            case IntentModified modified -> inState(modified, ovn);
            case IntentActivated activated -> inState(activated, ovn);
            case IntentConformanceRestored restored -> inState(restored, ovn);
            case IntentNonconformanceDeclared declared -> inState(declared, ovn);
            case IntentContingencyDeclared declared -> inState(declared, ovn);
            case IntentEnded ended -> new EndIntent(ended.intent(), ended.manager(), ovn);
            // The grace is a setting that nobody recorded.
            case IntentLapsed lapsed -> new LapseIntent(lapsed.intent(), Duration.ZERO);
        };
    }

    /** What leads to a state is what one asks for who wants to be in it. */
    private ChangeIntent inState(IntentShared event, String ovn) {
        var claim = claim(event);
        return switch (event.state()) {
            case ACCEPTED -> new ReplanIntent(event.intent(), event.manager(), ovn, claim);
            case ACTIVATED -> new ActivateIntent(event.intent(), event.manager(), ovn, claim);
            case NONCONFORMING -> new DeclareNonconformance(event.intent(), event.manager(), ovn, claim);
            case CONTINGENT -> new DeclareContingency(event.intent(), event.manager(), ovn, claim);
        };
    }

    private IntentClaim claim(IntentShared event) {
        return new IntentClaim(event.plan(), wholeKey(event.plan()), suffix(event), ANY_SEED);
    }

    private Set<String> wholeKey(IntentPlan plan) {
        var where = Intent.extent(plan);
        var key = new HashSet<String>();
        intents.relevantTo(where).forEach(intent -> key.add(intent.ovn()));
        constraints.relevantTo(where).forEach(constraint -> key.add(constraint.ovn()));
        return key;
    }

    /** An OVN that its USS has chosen begins with the intent's id. */
    private static @Nullable UUID suffix(IntentShared event) {
        return event.ovn().startsWith(event.intent() + "_")
                ? UUID.fromString(event.ovn().substring(OVN_PREFIX))
                : null;
    }
}
