package org.skyledger.command.intent;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.skyledger.command.availability.UssStates;
import org.skyledger.command.constraint.Constraint;
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

    record NoSuchSubscription(UUID subscription) implements BadClaim {
        @Override
        public String message() {
            return "there is no subscription " + subscription
                    + "; create it first, or ask for a new one with new_subscription";
        }
    }

    record SubscriptionTooSmall(UUID subscription) implements BadClaim {
        @Override
        public String message() {
            return "subscription " + subscription
                    + " does not cover the operational intent's cells or its time; change the subscription first";
        }
    }

    record NotOverYet(UUID intent) implements BadClaim {
        @Override
        public String message() {
            return "operational intent " + intent + " has not been over for long enough";
        }
    }

    record SubscriptionNotTheirs(UUID subscription) implements IntentRejection {
        @Override
        public String message() {
            return "subscription " + subscription + " is another USS's";
        }
    }

    /** A USS that is down gives up nothing and claims nothing, for it may not know what others do meanwhile. */
    record UssIsDown(String manager) implements IntentRejection {
        @Override
        public String message() {
            return manager + " is declared to be down; have an arbitrator declare it Normal first";
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

    /**
     * The claimant's key lacks the OVNs of these neighbours.
     *
     * @param usss what the answer says of their managers
     */
    record KeyIncomplete(
            String claimant, List<Intent.Standing> missing, List<Constraint.Standing> constraints, UssStates usss)
            implements IntentRejection {
        @Override
        public String message() {
            return "the key does not prove knowledge of " + missing.size() + " relevant operational intent(s) and "
                    + constraints.size() + " relevant constraint(s); ask their managers for the OVNs and try again";
        }
    }
}
