package org.skyledger.command.availability;

import org.jspecify.annotations.Nullable;

/** What is said about availability over HTTP. */
final class AvailabilityMessages {

    private AvailabilityMessages() {}

    /** What an arbitrator sends (SetUssAvailabilityStatusParameters). */
    record Request(@Nullable String oldVersion, @Nullable String availability) {}

    /** What it gets, as anyone who asks (UssAvailabilityStatusResponse). */
    record Response(String version, Status status) {

        static Response of(String uss, Availability availability) {
            return new Response(availability.version(), new Status(uss, availability.label()));
        }
    }

    record Status(String uss, String availability) {}
}
