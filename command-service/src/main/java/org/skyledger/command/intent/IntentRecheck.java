package org.skyledger.command.intent;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.skyledger.command.availability.Availabilities;
import org.skyledger.command.constraint.Constraints;
import org.skyledger.command.decision.Rechecking;
import org.skyledger.command.decision.Recorded;
import org.skyledger.command.decision.Rejected;
import org.skyledger.command.intent.Intent.Standing;
import org.skyledger.command.subscription.Subscriptions;
import org.skyledger.events.DomainEvent;
import org.skyledger.events.Grounds;
import org.skyledger.events.intent.IntentEvent;

/**
 * Decides intents again, with the key that is in the record. Where none is told, the command is given all that it needs:
 * that its key was complete is then what its admission says.
 */
public final class IntentRecheck implements Rechecking {

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
    public Optional<List<? extends DomainEvent>> again(Recorded recorded) {
        return recorded.events().stream()
                .filter(IntentEvent.class::isInstance)
                .map(IntentEvent.class::cast)
                .findFirst()
                .map(event -> decide(event, recorded));
    }

    private List<? extends DomainEvent> decide(IntentEvent event, Recorded recorded) {
        var before = intents.find(event.intent());
        var ovn = before instanceof Standing standing ? standing.ovn() : "";
        var asked = new IntentAsked(recorded.actor(), ovn, Set.of(), recorded.seed());
        var clock = InstantSource.fixed(recorded.at());
        var sky = new IntentSky(intents, constraints, subscriptions, availabilities, clock);
        var facts = sky.facts(asked.command(event), before);
        var command = asked.showing(key(recorded.grounds(), facts)).command(event);
        var decision = IntentDecider.decide(command, before, facts);
        return Stream.<Optional<? extends DomainEvent>>of(
                        decision.joined(), Optional.of(decision.event()), decision.orphaned())
                .flatMap(Optional::stream)
                .toList();
    }

    private static Set<String> key(@Nullable Grounds grounds, IntentFacts facts) {
        if (grounds == null) {
            return ShownKey.whole(facts);
        }
        var recorded = grounds.key();
        return ShownKey.recorded(recorded)
                .among(facts)
                .orElseThrow(() -> new Rejected(new OtherNeighbours(
                        recorded == null ? "(none)" : recorded,
                        facts.relevant().size() + facts.constraints().size())));
    }
}
