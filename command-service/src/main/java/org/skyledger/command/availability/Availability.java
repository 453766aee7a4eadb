package org.skyledger.command.availability;

import org.skyledger.events.availability.AvailabilityDeclared;
import org.skyledger.events.availability.AvailabilityEvent;
import org.skyledger.events.availability.UssAvailability;

/** What is known of a USS's availability. */
public sealed interface Availability {

    Availability UNKNOWN = new Unknown();

    /** The version of the answer, and the one to name in a declaration. */
    String version();

    /** The standard's word for it. */
    String label();

    /** Nobody has declared anything. */
    record Unknown() implements Availability {

        @Override
        public String version() {
            return "";
        }

        @Override
        public String label() {
            return "Unknown";
        }
    }

    record Declared(String uss, String version, UssAvailability availability) implements Availability {

        @Override
        public String label() {
            return availability.label();
        }
    }

    static Availability evolve(Availability before, AvailabilityEvent event) {
        return switch (event) {
            case AvailabilityDeclared declared ->
                new Declared(declared.uss(), declared.version(), declared.availability());
        };
    }
}
