package org.skyledger.command.subscription;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.skyledger.command.decision.Rejection;

/** Why a command to a subscription was refused. */
sealed interface SubscriptionRejection extends Rejection {

    /** The wish cannot be granted, whoever asks. */
    sealed interface BadWish extends SubscriptionRejection {}

    record StartsTooEarly(Instant start, Instant now) implements BadWish {
        @Override
        public String message() {
            return "the subscription starts at " + start + ", more than 5 minutes ago (it is " + now + ")";
        }
    }

    record EndsBeforeItStarts(Instant start, Instant end) implements BadWish {
        @Override
        public String message() {
            return "the subscription must end (" + end + ") after it starts (" + start + ")";
        }
    }

    record TooLong(Duration length, Duration limit) implements BadWish {
        @Override
        public String message() {
            return "the subscription lasts " + length + "; the limit is " + limit;
        }
    }

    record NothingToChange(UUID subscription) implements BadWish {
        @Override
        public String message() {
            return "there is no subscription " + subscription + " to update; create it without a version in the path";
        }
    }

    record WouldNotCover(UUID subscription, int dependents) implements BadWish {
        @Override
        public String message() {
            return "subscription " + subscription + " would no longer cover all " + dependents
                    + " operational intent(s) that depend on it";
        }
    }

    record StillNeeded(UUID subscription, int dependents) implements BadWish {
        @Override
        public String message() {
            return dependents + " operational intent(s) depend on subscription " + subscription
                    + "; end them or give them another one first";
        }
    }

    record NotOverYet(UUID subscription) implements BadWish {
        @Override
        public String message() {
            return "subscription " + subscription + " has not been over for long enough";
        }
    }

    record NotFound(UUID subscription) implements SubscriptionRejection {
        @Override
        public String message() {
            return "there is no subscription " + subscription;
        }
    }

    record NotTheManager(UUID subscription) implements SubscriptionRejection {
        @Override
        public String message() {
            return "subscription " + subscription + " is another USS's";
        }
    }

    record AlreadyExists(UUID subscription) implements SubscriptionRejection {
        @Override
        public String message() {
            return "subscription " + subscription + " exists already; update it with its version in the path";
        }
    }

    record VersionNotCurrent(UUID subscription) implements SubscriptionRejection {
        @Override
        public String message() {
            return "the given version is not the current one of subscription " + subscription
                    + "; get the subscription and try again";
        }
    }
}
