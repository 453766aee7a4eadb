package org.skyledger.command.constraint;

import java.time.Instant;
import java.util.UUID;
import org.skyledger.command.decision.Rejection;

/** Why a command to a constraint was refused. */
sealed interface ConstraintRejection extends Rejection {

    record EndsInThePast(Instant end, Instant now) implements ConstraintRejection {
        @Override
        public String message() {
            return "the constraint ends at " + end + ", which is past (it is " + now + ")";
        }
    }

    record NotOverYet(UUID constraint) implements ConstraintRejection {
        @Override
        public String message() {
            return "constraint " + constraint + " has not been over for long enough";
        }
    }

    record NotFound(UUID constraint) implements ConstraintRejection {
        @Override
        public String message() {
            return "there is no constraint " + constraint;
        }
    }

    record NotTheManager(UUID constraint, String manager) implements ConstraintRejection {
        @Override
        public String message() {
            return "constraint " + constraint + " is managed by " + manager + ", and only it may change it";
        }
    }

    record AlreadyExists(UUID constraint) implements ConstraintRejection {
        @Override
        public String message() {
            return "constraint " + constraint + " exists already; update it with its OVN in the path";
        }
    }

    /** Clients expect this to be a conflict: they hold an OVN of something that is no longer there. */
    record NothingToChange(UUID constraint) implements ConstraintRejection {
        @Override
        public String message() {
            return "there is no constraint " + constraint + " to update; create it without an OVN in the path";
        }
    }

    record OvnNotCurrent(UUID constraint) implements ConstraintRejection {
        @Override
        public String message() {
            return "the given OVN is not the current one of constraint " + constraint
                    + "; get the constraint and try again";
        }
    }
}
