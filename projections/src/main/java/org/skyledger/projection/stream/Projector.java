package org.skyledger.projection.stream;

import java.util.List;
import org.skyledger.events.DomainEvent;
import org.skyledger.events.Envelope;

/**
 * Folds events into one view in PostgreSQL.
 *
 * @param <E> the events that the view is made of
 */
@FunctionalInterface
public interface Projector<E extends DomainEvent> {

    /**
     * Called in a transaction, with events that the view has not seen; each entity's are in their order.
     *
     * @param events may be empty
     */
    void project(List<Envelope<E>> events);
}
