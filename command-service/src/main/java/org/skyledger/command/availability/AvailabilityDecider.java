package org.skyledger.command.availability;

import org.skyledger.command.airspace.Ovn;
import org.skyledger.command.availability.Availability.Declared;
import org.skyledger.command.availability.Availability.Unknown;
import org.skyledger.command.availability.AvailabilityRejection.VersionNotCurrent;
import org.skyledger.command.decision.Rejected;
import org.skyledger.events.availability.AvailabilityDeclared;
import org.skyledger.events.availability.AvailabilityEvent;

/** Decides declarations, purely: whoever declares must know what was declared before. */
final class AvailabilityDecider {

    private AvailabilityDecider() {}

    /** @throws Rejected with an {@link AvailabilityRejection} */
    static AvailabilityEvent decide(AvailabilityCommand command, Availability availability) {
        return switch (command) {
            case DeclareAvailability declare -> declare(declare, availability);
        };
    }

    private static AvailabilityEvent declare(DeclareAvailability command, Availability availability) {
        boolean known = switch (availability) {
            case Unknown _ -> false;
            case Declared _ -> true;
        };
        if (!availability.version().equals(command.oldVersion())) {
            throw new Rejected(new VersionNotCurrent(command.uss(), known));
        }
        return new AvailabilityDeclared(
                command.uss(), Ovn.next(command.entity(), command.seed()), command.availability());
    }
}
