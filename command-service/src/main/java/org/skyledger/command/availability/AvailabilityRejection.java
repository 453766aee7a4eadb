package org.skyledger.command.availability;

import org.skyledger.command.decision.Rejection;

/** Why a declaration was refused. */
sealed interface AvailabilityRejection extends Rejection {

    record VersionNotCurrent(String uss, boolean known) implements AvailabilityRejection {
        @Override
        public String message() {
            return known
                    ? "old_version is not the current version of the availability of " + uss + "; get it and try again"
                    : "nothing has been declared about " + uss + " yet, so old_version must be empty";
        }
    }
}
