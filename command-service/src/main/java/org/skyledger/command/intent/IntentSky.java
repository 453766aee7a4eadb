package org.skyledger.command.intent;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.skyledger.command.airspace.Extent;
import org.skyledger.command.availability.Availabilities;
import org.skyledger.command.constraint.Constraints;
import org.skyledger.command.subscription.Subscription;
import org.skyledger.command.subscription.Subscriptions;
import org.skyledger.events.intent.IntentSubscription;

/** Gathers the facts that decisions about intents rest on. For the decision loop's thread only. */
final class IntentSky {

    private final Intents intents;
    private final Constraints constraints;
    private final Subscriptions subscriptions;
    private final Availabilities availabilities;
    private final InstantSource clock;

    IntentSky(
            Intents intents,
            Constraints constraints,
            Subscriptions subscriptions,
            Availabilities availabilities,
            InstantSource clock) {
        this.intents = intents;
        this.constraints = constraints;
        this.subscriptions = subscriptions;
        this.availabilities = availabilities;
        this.clock = clock;
    }

    IntentFacts facts(IntentCommand command, Intent intent) {
        var now = clock.instant();
        var claimed = claim(command).map(claim -> Intent.extent(claim.plan()));
        var attached = Intent.subscription(intent);
        return new IntentFacts(
                now,
                claimed.map(intents::relevantTo).orElse(List.of()),
                claimed.map(constraints::relevantTo).orElse(List.of()),
                subscribers(Intent.where(intent), claimed, now),
                find(claim(command).map(claim -> claim.plan().subscription()).map(IntentSubscription::id)),
                find(attached),
                attached.filter(id -> intents.attachedTo(id).size() > 1).isPresent(),
                availabilities.now());
    }

    private List<Subscription.Standing> subscribers(Optional<Extent> from, Optional<Extent> to, Instant now) {
        return Stream.concat(from.stream(), to.stream())
                .reduce(Extent::union)
                .map(concerned -> subscriptions.hearingOfIntents(concerned, now))
                .orElse(List.of());
    }

    private Subscription find(Optional<UUID> subscription) {
        return subscription.map(subscriptions::find).orElse(Subscription.ABSENT);
    }

    private static Optional<IntentClaim> claim(IntentCommand command) {
        return switch (command) {
            case PlanIntent plan -> Optional.of(plan.claim());
            case ChangeIntent change -> Optional.of(change.claim());
            case EndIntent _, LapseIntent _ -> Optional.empty();
        };
    }
}
