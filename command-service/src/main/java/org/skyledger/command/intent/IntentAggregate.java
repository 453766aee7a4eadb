package org.skyledger.command.intent;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.skyledger.command.intent.Intent.Standing;
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
    IntentChange handle(PlanIntent command, Intents sky, Clock clock) {
        return decide(command, sky.relevantTo(Intent.extent(command.claim().plan())), clock);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    IntentChange handle(ReplanIntent command, Intents sky, Clock clock) {
        return decide(command, sky.relevantTo(Intent.extent(command.claim().plan())), clock);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    IntentChange handle(ActivateIntent command, Intents sky, Clock clock) {
        return decide(command, sky.relevantTo(Intent.extent(command.claim().plan())), clock);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    IntentChange handle(DeclareNonconformance command, Clock clock) {
        return decide(command, List.of(), clock);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    IntentChange handle(DeclareContingency command, Clock clock) {
        return decide(command, List.of(), clock);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    IntentChange handle(EndIntent command, Clock clock) {
        return decide(command, List.of(), clock);
    }

    @EventSourcingHandler
    void on(IntentEvent event) {
        id = event.intent();
        intent = Intent.evolve(intent, event);
    }

    private IntentChange decide(IntentCommand command, List<Standing> relevant, Clock clock) {
        var before = intent;
        var event = IntentDecider.decide(command, before, new IntentFacts(clock.instant(), relevant));
        AggregateLifecycle.apply(event);
        return new IntentChange((Standing) (intent instanceof Standing now ? now : before), event.notices());
    }
}
