package org.skyledger.command.subscription;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.skyledger.command.airspace.Extent;
import org.skyledger.events.subscription.SubscriptionEvent;
import org.skyledger.events.subscription.SubscriptionExpired;
import org.skyledger.events.subscription.SubscriptionNotice;
import org.skyledger.events.subscription.SubscriptionRemoved;
import org.skyledger.events.subscription.SubscriptionShared;
import org.skyledger.events.subscription.SubscriptionTerms;

/** What is known of a subscription. */
public sealed interface Subscription {

    /** Not there: never made, or removed. */
    Subscription ABSENT = new Absent();

    record Absent() implements Subscription {}

    /**
     * There, though maybe expired.
     *
     * @param notificationIndex how many notifications its USS should have got
     * @param implicit whether it lives and dies with the intents that name it
     * @param where its cells and times, at any altitude
     */
    record Standing(
            UUID id,
            String manager,
            String version,
            int notificationIndex,
            boolean implicit,
            SubscriptionTerms terms,
            Extent where)
            implements Subscription {

        public boolean isOver(Instant now) {
            return where.end().isBefore(now);
        }

        /** The notice of one more change. */
        public SubscriptionNotice notice() {
            return new SubscriptionNotice(id, notificationIndex + 1, terms.ussBaseUrl());
        }
    }

    static Subscription evolve(Subscription before, SubscriptionEvent event) {
        return switch (event) {
            case SubscriptionShared shared ->
                new Standing(
                        shared.subscription(),
                        shared.manager(),
                        shared.version(),
                        before instanceof Standing standing ? standing.notificationIndex() : 0,
                        shared.implicit(),
                        shared.terms(),
                        extent(shared.terms()));
            case SubscriptionRemoved _, SubscriptionExpired _ -> ABSENT;
        };
    }

    /** A change that the subscription must be told of happened elsewhere. */
    static Subscription notified(Subscription before, SubscriptionNotice notice) {
        return switch (before) {
            case Absent absent -> absent;
            case Standing it ->
                new Standing(
                        it.id(),
                        it.manager(),
                        it.version(),
                        notice.notificationIndex(),
                        it.implicit(),
                        it.terms(),
                        it.where());
        };
    }

    /** Altitude plays no part in who is told. */
    static Extent extent(SubscriptionTerms terms) {
        return Extent.of(Set.copyOf(terms.cells()), terms.altitude(), terms.time())
                .atAnyAltitude();
    }

    static Optional<Extent> where(Subscription subscription) {
        return subscription instanceof Standing standing ? Optional.of(standing.where()) : Optional.empty();
    }
}
