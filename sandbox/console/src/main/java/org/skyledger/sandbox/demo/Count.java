package org.skyledger.sandbox.demo;

import java.util.Locale;
import org.skyledger.sandbox.demo.flight.Step;

/** What the demo counts. */
enum Count {
    ACCEPTED,
    MODIFIED,
    ACTIVATED,
    NONCONFORMING,
    RESTORED,
    CONTINGENT,
    ENDED,
    /** Flights that are left standing. */
    LEFT,
    /** Commands whose key was found incomplete at least once. */
    CONFLICTS_MET,
    /** Those of them that were admitted with a better key. */
    CONFLICTS_RESOLVED,
    /** Notifications that the answers obliged the USSs to send. */
    NOTIFICATIONS;

    static Count of(Step step) {
        return switch (step) {
            case PLAN -> ACCEPTED;
            case MODIFY -> MODIFIED;
            case ACTIVATE -> ACTIVATED;
            case DECLARE_NONCONFORMING -> NONCONFORMING;
            case RESTORE -> RESTORED;
            case DECLARE_CONTINGENT -> CONTINGENT;
        };
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
