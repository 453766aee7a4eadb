package org.skyledger.command.decision;

import java.util.UUID;
import java.util.function.Function;
import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.skyledger.command.airspace.Airspace;

/**
 * Loads aggregates from the airspace, which holds every state already: the shell around it is handed to Axon as a
 * snapshot taken a moment ago. An entity that nobody has heard of is an aggregate too, in the state of being absent.
 */
public final class AirspaceRepository<T> extends EventSourcingRepository<T> {

    private final Class<T> type;
    private final Airspace airspace;
    private final Function<UUID, T> shell;

    private AirspaceRepository(Builder<T> builder, Class<T> type, Airspace airspace, Function<UUID, T> shell) {
        super(builder);
        this.type = type;
        this.airspace = airspace;
        this.shell = shell;
    }

    /** @param shell makes an aggregate with the state that the airspace holds for an id */
    public static <T> AirspaceRepository<T> of(
            Class<T> type,
            Airspace airspace,
            Function<UUID, T> shell,
            EventStore store,
            ParameterResolverFactory parameters) {
        var builder = EventSourcingRepository.builder(type)
                .eventStore(store)
                .parameterResolverFactory(parameters)
                // Only the decision loop loads aggregates.
                .lockFactory(NullLockFactory.INSTANCE);
        return new AirspaceRepository<>(builder, type, airspace, shell);
    }

    @Override
    protected DomainEventStream readEvents(String identifier) {
        var entity = UUID.fromString(identifier);
        return DomainEventStream.of(new GenericDomainEventMessage<>(
                type.getSimpleName(), identifier, airspace.sequenceOf(entity), shell.apply(entity)));
    }
}
