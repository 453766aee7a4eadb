package org.skyledger.command.subscription;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.skyledger.command.airspace.Extent;
import org.skyledger.command.airspace.Ovn;
import org.skyledger.command.decision.Rejected;
import org.skyledger.command.subscription.Subscription.Absent;
import org.skyledger.command.subscription.Subscription.Standing;
import org.skyledger.command.subscription.SubscriptionRejection.AlreadyExists;
import org.skyledger.command.subscription.SubscriptionRejection.EndsBeforeItStarts;
import org.skyledger.command.subscription.SubscriptionRejection.NotFound;
import org.skyledger.command.subscription.SubscriptionRejection.NotOverYet;
import org.skyledger.command.subscription.SubscriptionRejection.NotTheManager;
import org.skyledger.command.subscription.SubscriptionRejection.NothingToChange;
import org.skyledger.command.subscription.SubscriptionRejection.StartsTooEarly;
import org.skyledger.command.subscription.SubscriptionRejection.StillNeeded;
import org.skyledger.command.subscription.SubscriptionRejection.TooLong;
import org.skyledger.command.subscription.SubscriptionRejection.VersionNotCurrent;
import org.skyledger.command.subscription.SubscriptionRejection.WouldNotCover;
import org.skyledger.events.subscription.SubscriptionCreated;
import org.skyledger.events.subscription.SubscriptionEvent;
import org.skyledger.events.subscription.SubscriptionExpired;
import org.skyledger.events.subscription.SubscriptionModified;
import org.skyledger.events.subscription.SubscriptionRemoved;
import org.skyledger.events.subscription.SubscriptionTerms;
import org.skyledger.events.volume.TimeRange;
import org.skyledger.events.volume.Volume4D;

/** Decides commands to subscriptions, purely. The version is checked before the owner, as clients expect it. */
final class SubscriptionDecider {

    private static final Duration LONGEST = Duration.ofHours(24);
    private static final Duration EARLY = Duration.ofMinutes(5);

    private SubscriptionDecider() {}

    /** @throws Rejected with a {@link SubscriptionRejection} */
    static SubscriptionEvent decide(SubscriptionCommand command, Subscription subscription, SubscriptionFacts facts) {
        return switch (command) {
            case CreateSubscription create -> create(create, subscription, facts);
            case ChangeSubscription change -> change(change, subscription, facts);
            case RemoveSubscription remove -> remove(remove, subscription, facts);
            case CloseSubscription close -> close(close, subscription, facts);
        };
    }

    private static SubscriptionEvent create(
            CreateSubscription command, Subscription subscription, SubscriptionFacts facts) {
        return switch (subscription) {
            case Standing there -> throw new Rejected(new AlreadyExists(there.id()));
            case Absent _ -> {
                var wish = command.wish();
                var start = start(wish, facts.now(), facts.now());
                var end = wish.end() == null ? start.plus(LONGEST) : wish.end();
                yield new SubscriptionCreated(
                        command.subscription(),
                        command.manager(),
                        Ovn.next(command.subscription(), wish.seed()),
                        terms(wish, start, end),
                        false);
            }
        };
    }

    private static SubscriptionEvent change(
            ChangeSubscription command, Subscription subscription, SubscriptionFacts facts) {
        return switch (subscription) {
            case Absent _ -> throw new Rejected(new NothingToChange(command.subscription()));
            case Standing there -> {
                requireVersion(command.version(), there);
                requireManager(command.manager(), there);
                var wish = command.wish();
                var before = there.terms().time();
                var terms = terms(
                        wish, start(wish, before.start(), facts.now()), wish.end() == null ? before.end() : wish.end());
                requireCover(there.id(), terms, facts.dependents());
                yield new SubscriptionModified(there.id(), there.manager(), Ovn.next(there.id(), wish.seed()), terms);
            }
        };
    }

    private static SubscriptionEvent remove(
            RemoveSubscription command, Subscription subscription, SubscriptionFacts facts) {
        return switch (subscription) {
            case Absent _ -> throw new Rejected(new NotFound(command.subscription()));
            case Standing there -> {
                requireVersion(command.version(), there);
                requireManager(command.manager(), there);
                requireNoDependents(there, facts);
                yield new SubscriptionRemoved(there.id(), there.manager());
            }
        };
    }

    private static SubscriptionEvent close(
            CloseSubscription command, Subscription subscription, SubscriptionFacts facts) {
        return switch (subscription) {
            case Absent _ -> throw new Rejected(new NotFound(command.subscription()));
            case Standing there -> {
                if (!there.isOver(facts.now().minus(command.grace()))) {
                    throw new Rejected(new NotOverYet(there.id()));
                }
                requireNoDependents(there, facts);
                yield new SubscriptionExpired(there.id(), there.manager());
            }
        };
    }

    private static Instant start(SubscriptionWish wish, Instant otherwise, Instant now) {
        var start = wish.start();
        if (start == null) {
            return otherwise;
        }
        if (start.isBefore(now.minus(EARLY))) {
            throw new Rejected(new StartsTooEarly(start, now));
        }
        return start;
    }

    private static SubscriptionTerms terms(SubscriptionWish wish, Instant start, Instant end) {
        if (!start.isBefore(end)) {
            throw new Rejected(new EndsBeforeItStarts(start, end));
        }
        var length = Duration.between(start, end);
        if (length.compareTo(LONGEST) > 0) {
            throw new Rejected(new TooLong(length, LONGEST));
        }
        return new SubscriptionTerms(
                List.of(new Volume4D(wish.outline(), wish.altitude(), new TimeRange(start, end))),
                wish.cells(),
                wish.ussBaseUrl(),
                wish.notifyForOperationalIntents(),
                wish.notifyForConstraints());
    }

    private static void requireVersion(String version, Standing subscription) {
        if (!subscription.version().equals(version)) {
            throw new Rejected(new VersionNotCurrent(subscription.id()));
        }
    }

    private static void requireManager(String manager, Standing subscription) {
        if (!subscription.manager().equals(manager)) {
            throw new Rejected(new NotTheManager(subscription.id()));
        }
    }

    private static void requireNoDependents(Standing subscription, SubscriptionFacts facts) {
        if (!facts.dependents().isEmpty()) {
            throw new Rejected(
                    new StillNeeded(subscription.id(), facts.dependents().size()));
        }
    }

    /** A subscription that was sent without a start may begin a little later than an intent that was sent before it. */
    private static void requireCover(UUID subscription, SubscriptionTerms terms, List<Extent> dependents) {
        var altitude = terms.altitude();
        var time = terms.time();
        boolean covered = dependents.stream()
                .allMatch(intent -> terms.cells().containsAll(intent.cells())
                        && altitude.lowerMeters() <= intent.lowerMeters()
                        && altitude.upperMeters() >= intent.upperMeters()
                        && !time.start().minus(EARLY).isAfter(intent.start())
                        && !time.end().isBefore(intent.end()));
        if (!covered) {
            throw new Rejected(new WouldNotCover(subscription, dependents.size()));
        }
    }
}
