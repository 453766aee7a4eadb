package org.skyledger.events.availability;

import org.skyledger.events.Revision;

/**
 * An arbitrator declared whether a USS is available.
 *
 * @param version opaque; another one after every declaration
 */
@Revision(1)
public record AvailabilityDeclared(String uss, String version, UssAvailability availability)
        implements AvailabilityEvent {}
