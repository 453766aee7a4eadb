package org.skyledger.command.subscription;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.skyledger.command.airspace.Extent;
import org.skyledger.command.airspace.Layer;
import org.skyledger.command.airspace.Layer.Echo;
import org.skyledger.command.subscription.Subscription.Standing;
import org.skyledger.events.DomainEvent;
import org.skyledger.events.subscription.Notifying;
import org.skyledger.events.subscription.SubscriptionEvent;
import org.skyledger.events.subscription.SubscriptionTerms;

/** The subscriptions that stand now. For the decision loop's thread only. */
public final class Subscriptions {

    private final Layer<SubscriptionEvent, Subscription> layer;

    public Subscriptions(Layer<SubscriptionEvent, Subscription> layer) {
        this.layer = layer;
    }

    public static Layer<SubscriptionEvent, Subscription> layer() {
        return new Layer<>(
                        SubscriptionEvent.class,
                        Subscription.class,
                        Subscription.ABSENT,
                        Subscription::evolve,
                        Subscription::where)
                .echoing(Subscriptions::notices);
    }

    /** Notification indices are part of the events that cause the notifications. */
    private static Stream<Echo<Subscription>> notices(DomainEvent event) {
        return event instanceof Notifying notifying
                ? notifying.notices().stream()
                        .map(notice ->
                                new Echo<>(notice.subscription(), before -> Subscription.notified(before, notice)))
                : Stream.empty();
    }

    public Subscription find(UUID subscription) {
        return layer.find(subscription);
    }

    /** Those that must hear of a change of an operational intent. */
    public List<Standing> hearingOfIntents(Extent changed, Instant now) {
        return hearing(changed, now, SubscriptionTerms::notifyForOperationalIntents);
    }

    /** Those that must hear of a change of a constraint. */
    public List<Standing> hearingOfConstraints(Extent changed, Instant now) {
        return hearing(changed, now, SubscriptionTerms::notifyForConstraints);
    }

    private List<Standing> hearing(Extent changed, Instant now, Predicate<SubscriptionTerms> kind) {
        return layer.intersecting(changed).stream()
                .map(Standing.class::cast)
                .filter(subscription -> !subscription.isOver(now))
                .filter(subscription -> kind.test(subscription.terms()))
                .toList();
    }

    /** A USS's own, without those that are over. */
    List<Standing> of(String manager, Extent area, Instant now) {
        return layer.intersecting(area).stream()
                .map(Standing.class::cast)
                .filter(subscription -> subscription.manager().equals(manager))
                .filter(subscription -> !subscription.isOver(now))
                .toList();
    }

    List<Standing> endingBefore(Instant moment, int limit) {
        return layer.endingBefore(moment, limit).stream()
                .map(Standing.class::cast)
                .toList();
    }
}
