package org.skyledger.command.subscription;

import static org.skyledger.command.Fixtures.only;
import static org.skyledger.command.subscription.SomeSubscriptions.ID;
import static org.skyledger.command.subscription.SomeSubscriptions.MANAGER;
import static org.skyledger.command.subscription.SomeSubscriptions.NOW;
import static org.skyledger.command.subscription.SomeSubscriptions.OUTLINE;
import static org.skyledger.command.subscription.SomeSubscriptions.VERSION;
import static org.skyledger.command.subscription.SomeSubscriptions.terms;
import static org.skyledger.command.subscription.SomeSubscriptions.wish;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.skyledger.command.Fixtures;
import org.skyledger.command.decision.DecisionClock;
import org.skyledger.events.subscription.SubscriptionCreated;
import org.skyledger.events.subscription.SubscriptionExpired;
import org.skyledger.events.subscription.SubscriptionModified;
import org.skyledger.events.subscription.SubscriptionRemoved;

/** That Axon finds a handler for each command and folds each event. */
class SubscriptionAggregateTest {

    private static final SubscriptionCreated CREATED = new SubscriptionCreated(
            ID, MANAGER, VERSION, terms(OUTLINE, NOW, NOW.plus(Duration.ofHours(1)), false), false);

    private final FixtureConfiguration<SubscriptionAggregate> fixture = at(Duration.ZERO);

    private static FixtureConfiguration<SubscriptionAggregate> at(Duration later) {
        return Fixtures.of(
                SubscriptionAggregate.class,
                new DecisionClock(Clock.fixed(NOW.plus(later), ZoneOffset.UTC)),
                new SubscribedSky(List.of()));
    }

    @Test
    void creates() {
        fixture.givenNoPriorActivity()
                .when(new CreateSubscription(ID, MANAGER, wish(null, null)))
                .expectEventsMatching(only(SubscriptionCreated.class));
    }

    @Test
    void changes() {
        fixture.given(CREATED)
                .when(new ChangeSubscription(ID, MANAGER, VERSION, wish(null, null)))
                .expectEventsMatching(only(SubscriptionModified.class));
    }

    @Test
    void removes() {
        fixture.given(CREATED)
                .when(new RemoveSubscription(ID, MANAGER, VERSION))
                .expectEventsMatching(only(SubscriptionRemoved.class));
    }

    @Test
    void closes() {
        at(Duration.ofDays(1))
                .given(CREATED)
                .when(new CloseSubscription(ID, Duration.ZERO))
                .expectEventsMatching(only(SubscriptionExpired.class));
    }

    @Test
    void begins_anew_after_it_was_removed() {
        fixture.given(CREATED, new SubscriptionRemoved(ID, MANAGER))
                .when(new CreateSubscription(ID, MANAGER, wish(null, null)))
                .expectEventsMatching(only(SubscriptionCreated.class));
    }
}
