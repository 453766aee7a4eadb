package org.skyledger.command.availability;

import java.util.Map;
import org.skyledger.events.availability.UssAvailability;

/** What has been declared about USSs at one moment; never changes. */
public record UssStates(Map<String, UssAvailability> declared) {

    public static final UssStates NOTHING_DECLARED = new UssStates(Map.of());

    public UssStates {
        declared = Map.copyOf(declared);
    }

    public boolean isDown(String uss) {
        return declared.get(uss) == UssAvailability.DOWN;
    }

    /** The standard's word for it. */
    public String labelOf(String uss) {
        var state = declared.get(uss);
        return state == null ? Availability.UNKNOWN.label() : state.label();
    }
}
