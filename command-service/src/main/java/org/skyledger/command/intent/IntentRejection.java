package org.skyledger.command.intent;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.skyledger.command.decision.Rejection;
import org.skyledger.events.intent.IntentState;

/** Why a command to an intent was refused. */
sealed interface IntentRejection extends Rejection {

    /** The claim does not hold water, whatever the sky looks like. */
    sealed interface BadClaim extends IntentRejection {}

    record EndsInThePast(Instant end, Instant now) implements BadClaim {
        @Override
        public String message() {
            return "the operational intent ends at " + end + ", which is past (it is " + now + ")";
        }
    }

    record OvnSuffixOutOfTime(UUID suffix, Instant now) implements BadClaim {
        @Override
        public String message() {
            return "requested_ovn_suffix " + suffix + " must be a version-7 UUID made within 5 minutes of now (" + now
                    + ")";
        }
    }

    record NothingToChange(UUID intent) implements BadClaim {
        @Override
        public String message() {
            return "there is no operational intent " + intent + " to update; create it without an OVN in the path";
        }
    }

    record TransitionRefused(IntentState from, IntentState to) implements BadClaim {
        @Override
        public String message() {
            return "an operational intent cannot go from " + from.label() + " to " + to.label();
        }
    }

    record NotFound(UUID intent) implements IntentRejection {
        @Override
        public String message() {
            return "there is no operational intent " + intent;
        }
    }

    record NotTheManager(UUID intent, String manager) implements IntentRejection {
        @Override
        public String message() {
            return "operational intent " + intent + " is managed by " + manager + ", and only it may change it";
        }
    }

    record AlreadyExists(UUID intent) implements IntentRejection {
        @Override
        public String message() {
            return "operational intent " + intent + " exists already; update it with its OVN in the path";
        }
    }

    record OvnNotCurrent(UUID intent) implements IntentRejection {
        @Override
        public String message() {
            return "the given OVN is not the current one of operational intent " + intent
                    + "; get the intent and try again";
        }
    }

    /** The claimant's key lacks the OVNs of these neighbours. */
    record KeyIncomplete(String claimant, List<Intent.Standing> missing) implements IntentRejection {
        @Override
        public String message() {
            return "the key does not prove knowledge of " + missing.size()
                    + " relevant operational intent(s); ask their managers for the OVNs and try again";
        }
    }
}
