package org.skyledger.command.intent;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.skyledger.command.availability.UssStates;
import org.skyledger.command.constraint.Constraint;
import org.skyledger.command.subscription.Subscription;
import org.skyledger.events.availability.UssAvailability;

/** What the sky looks like when a test's decision is made: empty, unless said otherwise. */
final class SomeFacts {

    private Instant now = SomeIntents.NOW;
    private List<Intent.Standing> neighbours = List.of();
    private List<Constraint.Standing> constraints = List.of();
    private List<Subscription.Standing> subscribers = List.of();
    private Subscription named = Subscription.ABSENT;
    private Subscription attached = Subscription.ABSENT;
    private boolean attachedToOthers;
    private UssStates usss = UssStates.NOTHING_DECLARED;

    static SomeFacts withNeighbours(Intent.Standing... neighbours) {
        var some = new SomeFacts();
        some.neighbours = List.of(neighbours);
        return some;
    }

    SomeFacts at(Instant moment) {
        now = moment;
        return this;
    }

    SomeFacts under(Constraint.Standing... standing) {
        constraints = List.of(standing);
        return this;
    }

    SomeFacts heardBy(Subscription.Standing... standing) {
        subscribers = List.of(standing);
        return this;
    }

    SomeFacts naming(Subscription subscription) {
        named = subscription;
        return this;
    }

    SomeFacts attachedTo(Subscription subscription) {
        attached = subscription;
        return this;
    }

    SomeFacts asAreOthers() {
        attachedToOthers = true;
        return this;
    }

    SomeFacts withDown(String uss) {
        usss = new UssStates(Map.of(uss, UssAvailability.DOWN));
        return this;
    }

    IntentFacts facts() {
        return new IntentFacts(now, neighbours, constraints, subscribers, named, attached, attachedToOthers, usss);
    }
}
