package org.skyledger.command.subscription;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.skyledger.command.decision.Rechecking;
import org.skyledger.command.decision.Recorded;
import org.skyledger.command.subscription.SubscribedEntities.Dependent;
import org.skyledger.command.subscription.Subscription.Standing;
import org.skyledger.events.DomainEvent;
import org.skyledger.events.subscription.SubscriptionCreated;
import org.skyledger.events.subscription.SubscriptionEvent;
import org.skyledger.events.subscription.SubscriptionExpired;
import org.skyledger.events.subscription.SubscriptionModified;
import org.skyledger.events.subscription.SubscriptionRemoved;
import org.skyledger.events.subscription.SubscriptionTerms;
import org.skyledger.events.subscription.SubscriptionWidened;

/** Decides again what USSs asked of subscriptions themselves. What came of claims to the sky is decided with those. */
public final class SubscriptionRecheck implements Rechecking {

    private final Subscriptions subscriptions;
    private final SubscribedSky sky;

    public SubscriptionRecheck(Subscriptions subscriptions, List<SubscribedEntities> kinds) {
        this.subscriptions = subscriptions;
        this.sky = new SubscribedSky(kinds);
    }

    @Override
    public Optional<List<? extends DomainEvent>> again(Recorded recorded) {
        return recorded.events().size() == 1 && recorded.events().getFirst() instanceof SubscriptionEvent event
                ? Optional.of(List.of(decide(event, recorded)))
                : Optional.empty();
    }

    private SubscriptionEvent decide(SubscriptionEvent event, Recorded recorded) {
        var before = subscriptions.find(event.subscription());
        var dependents = sky.dependents(event.subscription()).stream()
                .map(Dependent::where)
                .toList();
        return SubscriptionDecider.decide(
                command(event, recorded, before), before, new SubscriptionFacts(recorded.at(), dependents));
    }

    private static SubscriptionCommand command(SubscriptionEvent event, Recorded recorded, Subscription before) {
        var version = before instanceof Standing standing ? standing.version() : "";
        return switch (event) {
            case SubscriptionCreated created ->
                new CreateSubscription(
                        created.subscription(), recorded.actor(), wish(created.terms(), recorded.seed(), before));
            case SubscriptionModified modified ->
                new ChangeSubscription(
                        modified.subscription(),
                        recorded.actor(),
                        version,
                        wish(modified.terms(), recorded.seed(), before));
            case SubscriptionWidened widened ->
                throw new IllegalStateException("a subscription is widened by an intent only: " + widened);
            case SubscriptionRemoved removed ->
                new RemoveSubscription(removed.subscription(), recorded.actor(), version);
            // The grace is a setting that nobody recorded.
            case SubscriptionExpired expired -> new CloseSubscription(expired.subscription(), Duration.ZERO);
        };
    }

    /** A start that stayed was perhaps not asked for; it must not be refused for being long past. */
    private static SubscriptionWish wish(SubscriptionTerms terms, UUID seed, Subscription before) {
        var volume = terms.extents().getFirst();
        var start = volume.time().start();
        boolean stays = before instanceof Standing standing
                && standing.terms().time().start().equals(start);
        return new SubscriptionWish(
                volume.outline(),
                terms.cells(),
                volume.altitude(),
                stays ? null : start,
                volume.time().end(),
                terms.ussBaseUrl(),
                terms.notifyForOperationalIntents(),
                terms.notifyForConstraints(),
                seed);
    }
}
