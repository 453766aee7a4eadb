package org.skyledger.command.availability;

import java.util.HashMap;
import java.util.Optional;
import org.skyledger.command.airspace.Layer;
import org.skyledger.command.availability.Availability.Declared;
import org.skyledger.events.availability.AvailabilityEvent;
import org.skyledger.events.availability.UssAvailability;

/** What is known of USSs now. For the decision loop's thread only. */
public final class Availabilities {

    private final Layer<AvailabilityEvent, Availability> layer;
    private UssStates states = UssStates.NOTHING_DECLARED;
    private long changes;

    public Availabilities(Layer<AvailabilityEvent, Availability> layer) {
        this.layer = layer;
    }

    public static Layer<AvailabilityEvent, Availability> layer() {
        return new Layer<>(
                AvailabilityEvent.class,
                Availability.class,
                Availability.UNKNOWN,
                Availability::evolve,
                _ -> Optional.empty());
    }

    Availability find(String uss) {
        return layer.find(AvailabilityEvent.entityOf(uss));
    }

    /** Cheap: declarations are rare, and it is made anew only after one. */
    public UssStates now() {
        if (changes != layer.changes()) {
            var declared = new HashMap<String, UssAvailability>();
            for (var availability : layer.all()) {
                if (availability instanceof Declared about) {
                    declared.put(about.uss(), about.availability());
                }
            }
            states = new UssStates(declared);
            changes = layer.changes();
        }
        return states;
    }
}
