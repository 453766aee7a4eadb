package org.skyledger.bench.subject;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.markDeleted;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** An aggregate as Axon's manual writes them; its events are as large as those of an intent. */
final class Flight {

    record PlanFlight(@TargetAggregateIdentifier String flight, String claim) {}

    record ChangeFlight(@TargetAggregateIdentifier String flight, String claim) {}

    record EndFlight(@TargetAggregateIdentifier String flight, String reason) {}

    record FlightPlanned(String flight, String claim) {}

    record FlightChanged(String flight, String claim) {}

    record FlightEnded(String flight, String reason) {}

    @AggregateIdentifier
    private @Nullable String id;

    Flight() {}

    @CommandHandler
    Flight(PlanFlight command) {
        apply(new FlightPlanned(command.flight(), command.claim()));
    }

    @CommandHandler
    void handle(ChangeFlight command) {
        apply(new FlightChanged(command.flight(), command.claim()));
    }

    @CommandHandler
    void handle(EndFlight command) {
        apply(new FlightEnded(command.flight(), command.reason()));
    }

    @EventSourcingHandler
    void on(FlightPlanned event) {
        id = event.flight();
    }

    @EventSourcingHandler
    void on(FlightEnded event) {
        markDeleted();
    }
}
