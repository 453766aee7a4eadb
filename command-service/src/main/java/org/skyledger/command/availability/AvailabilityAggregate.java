package org.skyledger.command.availability;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.skyledger.events.availability.AvailabilityEvent;

/** A USS's availability as Axon's aggregate: the shell around {@link Availability} and {@link AvailabilityDecider}. */
@Aggregate(repository = "availabilityRepository")
class AvailabilityAggregate {

    @AggregateIdentifier
    private @Nullable UUID id;

    private Availability availability = Availability.UNKNOWN;

    AvailabilityAggregate() {}

    AvailabilityAggregate(UUID id, Availability availability) {
        this.id = id;
        this.availability = availability;
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Availability handle(DeclareAvailability command) {
        AggregateLifecycle.apply(AvailabilityDecider.decide(command, availability));
        return availability;
    }

    @EventSourcingHandler
    void on(AvailabilityEvent event) {
        id = event.entity();
        availability = Availability.evolve(availability, event);
    }
}
