package org.skyledger.command.availability;

import java.util.UUID;
import org.skyledger.events.availability.UssAvailability;

/**
 * An arbitrator has found out whether a USS is available.
 *
 * @param oldVersion of what it knew before; empty when nothing was known
 * @param seed of the new version
 */
record DeclareAvailability(String uss, UssAvailability availability, String oldVersion, UUID seed)
        implements AvailabilityCommand {}
