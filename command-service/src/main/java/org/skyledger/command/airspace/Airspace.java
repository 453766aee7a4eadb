package org.skyledger.command.airspace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.skyledger.events.DomainEvent;

/**
 * The whole sky: every layer, and how many events each entity has had. An entity that ended leaves its layer; only its
 * count stays, so that its history goes on from there when its id is used again. Not thread-safe: the decision loop's own.
 */
public final class Airspace {

    /** What {@link #sequenceOf} answers for an entity without events. */
    public static final int NONE = -1;

    private final List<Layer<?, ?>> layers;
    private final Map<UUID, Integer> sequences = new HashMap<>();

    public Airspace(List<Layer<?, ?>> layers) {
        this.layers = List.copyOf(layers);
    }

    /** The sequence of the entity's last event, or {@value #NONE}. */
    public int sequenceOf(UUID entity) {
        return sequences.getOrDefault(entity, NONE);
    }

    /** Folds an event in, and gives what takes it out again (last in, first out). */
    public Runnable fold(DomainEvent event) {
        if (layers.stream().noneMatch(layer -> layer.takes(event))) {
            throw new IllegalStateException("no layer takes " + event.getClass());
        }
        var undo = new ArrayList<Runnable>();
        layers.forEach(layer -> undo.add(layer.fold(event)));
        var entity = event.entity();
        int before = sequenceOf(entity);
        sequences.put(entity, before + 1);
        return () -> {
            if (before == NONE) {
                sequences.remove(entity);
            } else {
                sequences.put(entity, before);
            }
            undo.reversed().forEach(Runnable::run);
        };
    }
}
