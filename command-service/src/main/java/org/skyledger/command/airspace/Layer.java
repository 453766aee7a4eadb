package org.skyledger.command.airspace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.skyledger.events.DomainEvent;

/**
 * One kind of entity in the airspace: the states of those that stand, and where they stand.
 *
 * @param <E> the kind's events
 * @param <S> the kind's states
 */
public final class Layer<E extends DomainEvent, S> {

    private final Class<E> events;
    private final Class<S> states;
    private final S absent;
    private final BiFunction<S, E, S> evolve;
    private final Function<S, Optional<Extent>> extent;
    private final Function<S, Optional<UUID>> group;
    private final Function<DomainEvent, Stream<Echo<S>>> echoes;

    private final Map<UUID, S> standing = new HashMap<>();
    private final CellIndex<S> cells = new CellIndex<>();
    private final GroupIndex groups = new GroupIndex();
    private final EndIndex ends = new EndIndex();
    private long changes;

    /** What an event of another layer changes in this one. */
    public record Echo<S>(UUID entity, UnaryOperator<S> change) {}

    /**
     * @param states the sealed type of the states
     * @param absent the state of an entity that does not exist or no longer stands
     * @param evolve the state after an event, purely
     * @param extent where a state stands, if it does
     */
    public Layer(
            Class<E> events,
            Class<S> states,
            S absent,
            BiFunction<S, E, S> evolve,
            Function<S, Optional<Extent>> extent) {
        this(events, states, absent, evolve, extent, _ -> Optional.empty(), _ -> Stream.empty());
    }

    private Layer(
            Class<E> events,
            Class<S> states,
            S absent,
            BiFunction<S, E, S> evolve,
            Function<S, Optional<Extent>> extent,
            Function<S, Optional<UUID>> group,
            Function<DomainEvent, Stream<Echo<S>>> echoes) {
        this.events = events;
        this.states = states;
        this.absent = absent;
        this.evolve = evolve;
        this.extent = extent;
        this.group = group;
        this.echoes = echoes;
    }

    /** The same layer, still empty, which also knows the entities by something that they have in common. */
    public Layer<E, S> groupedBy(Function<S, Optional<UUID>> other) {
        return new Layer<>(events, states, absent, evolve, extent, other, echoes);
    }

    /** The same layer, still empty, in which the events of other layers change something too. */
    public Layer<E, S> echoing(Function<DomainEvent, Stream<Echo<S>>> other) {
        return new Layer<>(events, states, absent, evolve, extent, group, other);
    }

    public S find(UUID entity) {
        return standing.getOrDefault(entity, absent);
    }

    public Collection<S> all() {
        return Collections.unmodifiableCollection(standing.values());
    }

    /** The states that the extent intersects. */
    public List<S> intersecting(Extent wanted) {
        return cells.intersecting(wanted);
    }

    public List<S> inGroup(UUID common) {
        return groups.members(common).stream().map(this::find).toList();
    }

    /** Those that end before the moment, the longest past first. */
    public List<S> endingBefore(Instant moment, int limit) {
        return ends.before(moment, limit).stream().map(this::find).toList();
    }

    /** Another number after every change. */
    public long changes() {
        return changes;
    }

    /** The layer's name in a copy: names of events are never changed. */
    String name() {
        return events.getName();
    }

    Class<S> states() {
        return states;
    }

    /** The states that stand now; they do not change, so this copies no more than references to them. */
    AirspaceCopy.Entities copy() {
        var ids = new ArrayList<>(standing.keySet());
        return new AirspaceCopy.Entities(name(), ids, new ArrayList<>(standing.values()));
    }

    void restore(AirspaceCopy.Entities entities) {
        for (int i = 0; i < entities.ids().size(); i++) {
            place(entities.ids().get(i), absent, states.cast(entities.states().get(i)));
        }
    }

    boolean takes(DomainEvent event) {
        return events.isInstance(event);
    }

    /** Folds the event in and gives what takes it out again. */
    Runnable fold(DomainEvent event) {
        var undo = new ArrayList<Runnable>();
        if (takes(event)) {
            undo.add(change(event.entity(), before -> evolve.apply(before, events.cast(event))));
        }
        echoes.apply(event).forEach(echo -> undo.add(change(echo.entity(), echo.change())));
        return () -> undo.reversed().forEach(Runnable::run);
    }

    private Runnable change(UUID entity, UnaryOperator<S> change) {
        var before = find(entity);
        var after = change.apply(before);
        place(entity, before, after);
        return () -> place(entity, after, before);
    }

    private void place(UUID entity, S before, S after) {
        changes++;
        if (after.equals(absent)) {
            standing.remove(entity);
        } else {
            standing.put(entity, after);
        }
        groups.move(entity, group.apply(before), group.apply(after));
        var from = extent.apply(before);
        var to = extent.apply(after);
        if (!from.equals(to)) {
            from.ifPresent(left -> {
                cells.remove(entity, left);
                ends.remove(entity, left);
            });
            to.ifPresent(taken -> ends.put(entity, taken));
        }
        to.ifPresent(taken -> cells.put(entity, taken, after));
    }
}
