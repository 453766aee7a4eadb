package org.skyledger.command.constraint;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.skyledger.command.constraint.Constraint.Standing;
import org.skyledger.events.constraint.ConstraintEvent;

/** A constraint as Axon's aggregate: the shell around {@link Constraint} and {@link ConstraintDecider}. */
@Aggregate(repository = "constraintRepository")
class ConstraintAggregate {

    @AggregateIdentifier
    private @Nullable UUID id;

    private Constraint constraint = Constraint.ABSENT;

    ConstraintAggregate() {}

    ConstraintAggregate(UUID id, Constraint constraint) {
        this.id = id;
        this.constraint = constraint;
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    ConstraintChange handle(PublishConstraint command, ConstraintSky sky) {
        return decide(command, sky);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    ConstraintChange handle(ChangeConstraint command, ConstraintSky sky) {
        return decide(command, sky);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    ConstraintChange handle(RemoveConstraint command, ConstraintSky sky) {
        return decide(command, sky);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    ConstraintChange handle(LapseConstraint command, ConstraintSky sky) {
        return decide(command, sky);
    }

    @EventSourcingHandler
    void on(ConstraintEvent event) {
        id = event.constraint();
        constraint = Constraint.evolve(constraint, event);
    }

    private ConstraintChange decide(ConstraintCommand command, ConstraintSky sky) {
        var before = constraint;
        var event = ConstraintDecider.decide(command, before, sky.facts(command, before));
        AggregateLifecycle.apply(event);
        return new ConstraintChange((Standing) (constraint instanceof Standing now ? now : before), event.notices());
    }
}
