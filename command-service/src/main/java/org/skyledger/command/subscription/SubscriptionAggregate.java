package org.skyledger.command.subscription;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.skyledger.command.decision.DecisionClock;
import org.skyledger.command.subscription.SubscribedEntities.Dependent;
import org.skyledger.command.subscription.Subscription.Standing;
import org.skyledger.events.subscription.SubscriptionEvent;

/** A subscription as Axon's aggregate: the shell around {@link Subscription} and {@link SubscriptionDecider}. */
@Aggregate(repository = "subscriptionRepository")
class SubscriptionAggregate {

    @AggregateIdentifier
    private @Nullable UUID id;

    private Subscription subscription = Subscription.ABSENT;

    SubscriptionAggregate() {}

    SubscriptionAggregate(UUID id, Subscription subscription) {
        this.id = id;
        this.subscription = subscription;
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    SubscriptionChange handle(CreateSubscription command, SubscribedSky sky, DecisionClock clock) {
        return decide(command, sky, clock);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    SubscriptionChange handle(ChangeSubscription command, SubscribedSky sky, DecisionClock clock) {
        return decide(command, sky, clock);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    SubscriptionChange handle(RemoveSubscription command, SubscribedSky sky, DecisionClock clock) {
        return decide(command, sky, clock);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    SubscriptionChange handle(CloseSubscription command, SubscribedSky sky, DecisionClock clock) {
        return decide(command, sky, clock);
    }

    /** What another feature's decision did to it. */
    void record(SubscriptionEvent event) {
        AggregateLifecycle.apply(event);
    }

    @EventSourcingHandler
    void on(SubscriptionEvent event) {
        id = event.subscription();
        subscription = Subscription.evolve(subscription, event);
    }

    private SubscriptionChange decide(SubscriptionCommand command, SubscribedSky sky, DecisionClock clock) {
        var before = subscription;
        var dependents = sky.dependents(command.subscription());
        var facts = new SubscriptionFacts(
                clock.instant(), dependents.stream().map(Dependent::where).toList());
        AggregateLifecycle.apply(SubscriptionDecider.decide(command, before, facts));
        var ids = dependents.stream().map(Dependent::entity).toList();
        return subscription instanceof Standing now
                ? new SubscriptionChange(now, ids, sky.relevantTo(now))
                : new SubscriptionChange((Standing) before, ids, Map.of());
    }
}
