package org.skyledger.command.availability;

import java.util.UUID;
import org.skyledger.command.decision.EntityCommand;
import org.skyledger.events.availability.AvailabilityEvent;

/** What may be asked of a USS's availability. */
public sealed interface AvailabilityCommand extends EntityCommand permits DeclareAvailability {

    String uss();

    @Override
    default UUID entity() {
        return AvailabilityEvent.entityOf(uss());
    }
}
