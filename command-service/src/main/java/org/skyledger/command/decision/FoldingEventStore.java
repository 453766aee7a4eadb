package org.skyledger.command.decision;

import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.skyledger.command.airspace.Airspace;
import org.skyledger.events.DomainEvent;

/**
 * Folds each event into the airspace as it is published, so that the next command of the batch sees it, and takes it out
 * again when the unit of work is rolled back, in reverse order.
 */
final class FoldingEventStore extends EmbeddedEventStore {

    private final Airspace airspace;

    FoldingEventStore(EventStorageEngine engine, Airspace airspace) {
        super(EmbeddedEventStore.builder().storageEngine(engine));
        this.airspace = airspace;
    }

    @Override
    public void publish(List<? extends EventMessage<?>> events) {
        for (var message : events) {
            var undo = airspace.fold((DomainEvent) message.getPayload());
            CurrentUnitOfWork.get().onRollback(_ -> undo.run());
        }
        super.publish(events);
    }
}
