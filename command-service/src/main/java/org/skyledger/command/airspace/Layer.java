package org.skyledger.command.airspace;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.skyledger.events.DomainEvent;

/**
 * One kind of entity in the airspace: the states of those that stand, and where they stand.
 *
 * @param <E> the kind's events
 * @param <S> the kind's states
 */
public final class Layer<E extends DomainEvent, S> {

    private final Class<E> events;
    private final S absent;
    private final BiFunction<S, E, S> evolve;
    private final Function<S, Optional<Extent>> extent;

    private final Map<UUID, S> standing = new HashMap<>();
    private final CellIndex index = new CellIndex();

    /**
     * @param absent the state of an entity that does not exist or no longer stands
     * @param evolve the state after an event, purely
     * @param extent where a state stands, if it does
     */
    public Layer(Class<E> events, S absent, BiFunction<S, E, S> evolve, Function<S, Optional<Extent>> extent) {
        this.events = events;
        this.absent = absent;
        this.evolve = evolve;
        this.extent = extent;
    }

    public S find(UUID entity) {
        return standing.getOrDefault(entity, absent);
    }

    /** The states that the extent intersects. */
    public List<S> intersecting(Extent wanted) {
        return index.intersecting(wanted).stream().map(this::find).toList();
    }

    public int size() {
        return standing.size();
    }

    boolean takes(DomainEvent event) {
        return events.isInstance(event);
    }

    /** Folds the event in and gives what takes it out again. */
    Runnable fold(DomainEvent event) {
        var entity = event.entity();
        var before = find(entity);
        place(entity, evolve.apply(before, events.cast(event)));
        return () -> place(entity, before);
    }

    private void place(UUID entity, S state) {
        if (state.equals(absent)) {
            standing.remove(entity);
        } else {
            standing.put(entity, state);
        }
        extent.apply(state).ifPresentOrElse(where -> index.put(entity, where), () -> index.remove(entity));
    }
}
