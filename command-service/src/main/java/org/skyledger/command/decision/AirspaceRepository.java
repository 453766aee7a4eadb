package org.skyledger.command.decision;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.LockAwareAggregate;
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

    /** Loads an aggregate in the current unit of work and does something to it. */
    public void change(UUID entity, Callable<T> absent, Consumer<T> change) {
        loadOrCreate(entity.toString(), absent).execute(change);
    }

    /** Of one command, not of the batch: what other commands did to an aggregate is in the airspace and nowhere else. */
    @Override
    protected Map<String, LockAwareAggregate<T, EventSourcedAggregate<T>>> managedAggregates(UnitOfWork<?> command) {
        return command.getOrComputeResource("aggregates of " + type.getName(), _ -> new HashMap<>());
    }
}
