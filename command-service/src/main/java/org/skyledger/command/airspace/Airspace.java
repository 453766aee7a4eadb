package org.skyledger.command.airspace;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.skyledger.events.DomainEvent;

/**
 * The whole sky: every layer, and how many events each entity has had. An entity that ended leaves its layer; only its
 * count stays, so that its history goes on from there when its id is used again. Not thread-safe: the decision loop's own.
 */
public final class Airspace {

    /** What {@link #sequenceOf} answers for an entity without events. */
    public static final int NONE = Sequences.NONE;

    private final List<Layer<?, ?>> layers;
    private final Sequences sequences = new Sequences();

    public Airspace(List<Layer<?, ?>> layers) {
        this.layers = List.copyOf(layers);
    }

    /** The sequence of the entity's last event, or {@value #NONE}. */
    public int sequenceOf(UUID entity) {
        return sequences.of(entity);
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
            sequences.put(entity, before);
            undo.reversed().forEach(Runnable::run);
        };
    }

    /** The type of each layer's states, by the layer's name. */
    public SortedMap<String, Class<?>> kinds() {
        var kinds = new TreeMap<String, Class<?>>();
        layers.forEach(layer -> kinds.put(layer.name(), layer.states()));
        return kinds;
    }

    /** Everything as it is now; for another thread, too. */
    public AirspaceCopy copy() {
        return new AirspaceCopy(layers.stream().map(Layer::copy).toList(), sequences.copy());
    }

    /** Makes this airspace, in which nothing may be yet, what the copied one was. */
    public void restore(AirspaceCopy copy) {
        for (var entities : copy.entities()) {
            layers.stream()
                    .filter(layer -> layer.name().equals(entities.layer()))
                    .forEach(layer -> layer.restore(entities));
        }
        copy.sequences().forEach(sequences::put);
    }
}
