package org.skyledger.command.intent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skyledger.command.airspace.Ovn;
import org.skyledger.command.decision.Rejected;
import org.skyledger.command.intent.IntentRejection.NoSuchSubscription;
import org.skyledger.command.intent.IntentRejection.SubscriptionNotTheirs;
import org.skyledger.command.intent.IntentRejection.SubscriptionTooSmall;
import org.skyledger.command.subscription.Subscription;
import org.skyledger.command.subscription.Subscription.Absent;
import org.skyledger.command.subscription.Subscription.Standing;
import org.skyledger.events.intent.IntentPlan;
import org.skyledger.events.intent.IntentSubscription.Implicit;
import org.skyledger.events.subscription.SubscriptionCreated;
import org.skyledger.events.subscription.SubscriptionEvent;
import org.skyledger.events.subscription.SubscriptionRemoved;
import org.skyledger.events.subscription.SubscriptionTerms;
import org.skyledger.events.subscription.SubscriptionWidened;
import org.skyledger.events.volume.Volume4D;

/**
 * The subscription that an intent names once a claim is granted.
 *
 * @param joined what happens to it for that
 * @param subscription as it is afterwards, or null when the claim names none
 */
record Attachment(
        Optional<SubscriptionEvent> joined, @Nullable Standing subscription) {

    private static final Attachment NONE = new Attachment(Optional.empty(), null);

    /** @throws Rejected when the claim names one that it may not or cannot rely on */
    static Attachment of(String manager, IntentClaim claim, IntentFacts facts) {
        var asked = claim.plan().subscription();
        if (asked == null) {
            return NONE;
        }
        var implicit = asked.implicit();
        return implicit == null
                ? named(asked.id(), manager, claim, facts.named())
                : after(Subscription.ABSENT, created(asked.id(), manager, claim, implicit));
    }

    private static Attachment named(UUID id, String manager, IntentClaim claim, Subscription named) {
        return switch (named) {
            case Absent _ -> throw new Rejected(new NoSuchSubscription(id));
            case Standing other
            when !other.manager().equals(manager) -> throw new Rejected(new SubscriptionNotTheirs(id));
            case Standing own
            when own.where().coversCellsAndTime(Intent.extent(claim.plan())) -> new Attachment(Optional.empty(), own);
            case Standing own when own.implicit() -> after(own, widened(own, claim));
            case Standing own -> throw new Rejected(new SubscriptionTooSmall(own.id()));
        };
    }

    private static Attachment after(Subscription before, SubscriptionEvent event) {
        return new Attachment(Optional.of(event), (Standing) Subscription.evolve(before, event));
    }

    private static SubscriptionEvent created(UUID id, String manager, IntentClaim claim, Implicit implicit) {
        var plan = claim.plan();
        var terms = new SubscriptionTerms(
                plan.extents(), plan.cells(), implicit.ussBaseUrl(), true, implicit.notifyForConstraints());
        return new SubscriptionCreated(id, manager, Ovn.next(id, claim.seed()), terms, true);
    }

    private static SubscriptionEvent widened(Standing own, IntentClaim claim) {
        var terms = own.terms();
        var both = new SubscriptionTerms(
                union(terms.extents(), claim.plan()),
                List.copyOf(new TreeSet<>(
                        own.where().union(Intent.extent(claim.plan())).cells())),
                terms.ussBaseUrl(),
                terms.notifyForOperationalIntents(),
                terms.notifyForConstraints());
        return new SubscriptionWidened(own.id(), own.manager(), Ovn.next(own.id(), claim.seed()), both);
    }

    private static List<Volume4D> union(List<Volume4D> extents, IntentPlan plan) {
        var both = new ArrayList<>(extents);
        plan.extents().stream().filter(extent -> !extents.contains(extent)).forEach(both::add);
        return both;
    }

    /** Removes the implicit subscription that an intent has named alone and names no longer. */
    Optional<SubscriptionEvent> orphaned(IntentFacts facts) {
        return facts.attached() instanceof Standing attached
                        && attached.implicit()
                        && !facts.attachedToOthers()
                        && (subscription == null || !subscription.id().equals(attached.id()))
                ? Optional.of(new SubscriptionRemoved(attached.id(), attached.manager()))
                : Optional.empty();
    }

    /** What happens to the subscription of an intent that ends. */
    static Optional<SubscriptionEvent> left(IntentFacts facts) {
        return NONE.orphaned(facts);
    }

    boolean notifiesForConstraints() {
        return subscription != null && subscription.terms().notifyForConstraints();
    }

    /** Everybody who must hear of the change, this one as it is now. */
    List<Standing> among(List<Standing> subscribers) {
        if (subscription == null || joined.isEmpty()) {
            return subscribers;
        }
        var all = new ArrayList<>(subscribers);
        all.removeIf(subscriber -> subscriber.id().equals(subscription.id()));
        all.add(subscription);
        return all;
    }
}
