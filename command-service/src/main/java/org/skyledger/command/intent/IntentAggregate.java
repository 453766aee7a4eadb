package org.skyledger.command.intent;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.skyledger.command.intent.Intent.Standing;
import org.skyledger.command.ledger.EventMetadata;
import org.skyledger.command.subscription.SubscriptionHistory;
import org.skyledger.events.intent.IntentEvent;

/** An operational intent as Axon's aggregate: the shell around {@link Intent} and {@link IntentDecider}. */
@Aggregate(repository = "intentRepository")
class IntentAggregate {

    @AggregateIdentifier
    private @Nullable UUID id;

    private Intent intent = Intent.ABSENT;

    IntentAggregate() {}

    IntentAggregate(UUID id, Intent intent) {
        this.id = id;
        this.intent = intent;
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    IntentChange handle(PlanIntent command, IntentSky sky, SubscriptionHistory subscriptions) {
        return decide(command, sky, subscriptions);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    IntentChange handle(ReplanIntent command, IntentSky sky, SubscriptionHistory subscriptions) {
        return decide(command, sky, subscriptions);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    IntentChange handle(ActivateIntent command, IntentSky sky, SubscriptionHistory subscriptions) {
        return decide(command, sky, subscriptions);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    IntentChange handle(DeclareNonconformance command, IntentSky sky, SubscriptionHistory subscriptions) {
        return decide(command, sky, subscriptions);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    IntentChange handle(DeclareContingency command, IntentSky sky, SubscriptionHistory subscriptions) {
        return decide(command, sky, subscriptions);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    IntentChange handle(EndIntent command, IntentSky sky, SubscriptionHistory subscriptions) {
        return decide(command, sky, subscriptions);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    IntentChange handle(LapseIntent command, IntentSky sky, SubscriptionHistory subscriptions) {
        return decide(command, sky, subscriptions);
    }

    @EventSourcingHandler
    void on(IntentEvent event) {
        id = event.intent();
        intent = Intent.evolve(intent, event);
    }

    private IntentChange decide(IntentCommand command, IntentSky sky, SubscriptionHistory subscriptions) {
        var before = intent;
        var facts = sky.facts(command, before);
        var decision = IntentDecider.decide(command, before, facts);
        decision.joined().ifPresent(subscriptions::record);
        AggregateLifecycle.apply(
                decision.event(), EventMetadata.key(decision.key().flatMap(ShownKey::text)));
        decision.orphaned().ifPresent(subscriptions::record);
        var after = (Standing) (intent instanceof Standing now ? now : before);
        return new IntentChange(after, decision.event().notices(), facts.usss());
    }
}
