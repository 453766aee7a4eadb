package org.skyledger.command.constraint;

import static org.skyledger.command.Fixtures.only;
import static org.skyledger.command.constraint.SomeConstraints.ID;
import static org.skyledger.command.constraint.SomeConstraints.MANAGER;
import static org.skyledger.command.constraint.SomeConstraints.NOW;
import static org.skyledger.command.constraint.SomeConstraints.OVN;
import static org.skyledger.command.constraint.SomeConstraints.claim;
import static org.skyledger.command.constraint.SomeConstraints.terms;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.skyledger.command.Fixtures;
import org.skyledger.command.subscription.Subscriptions;
import org.skyledger.events.constraint.ConstraintLapsed;
import org.skyledger.events.constraint.ConstraintModified;
import org.skyledger.events.constraint.ConstraintPublished;
import org.skyledger.events.constraint.ConstraintRemoved;

/** That Axon finds a handler for each command and folds each event. */
class ConstraintAggregateTest {

    private static final ConstraintPublished PUBLISHED =
            new ConstraintPublished(ID, MANAGER, 1, OVN, terms(), List.of());

    private final FixtureConfiguration<ConstraintAggregate> fixture = at(Duration.ZERO);

    private static FixtureConfiguration<ConstraintAggregate> at(Duration later) {
        var clock = Clock.fixed(NOW.plus(later), ZoneOffset.UTC);
        return Fixtures.of(
                ConstraintAggregate.class, new ConstraintSky(new Subscriptions(Subscriptions.layer()), clock));
    }

    @Test
    void publishes() {
        fixture.givenNoPriorActivity()
                .when(new PublishConstraint(ID, MANAGER, claim()))
                .expectEventsMatching(only(ConstraintPublished.class));
    }

    @Test
    void changes() {
        fixture.given(PUBLISHED)
                .when(new ChangeConstraint(ID, MANAGER, OVN, claim()))
                .expectEventsMatching(only(ConstraintModified.class));
    }

    @Test
    void removes() {
        fixture.given(PUBLISHED)
                .when(new RemoveConstraint(ID, MANAGER, OVN))
                .expectEventsMatching(only(ConstraintRemoved.class));
    }

    @Test
    void lapses() {
        at(Duration.ofDays(1))
                .given(PUBLISHED)
                .when(new LapseConstraint(ID, Duration.ZERO))
                .expectEventsMatching(only(ConstraintLapsed.class));
    }

    @Test
    void begins_anew_after_it_was_removed() {
        fixture.given(PUBLISHED, new ConstraintRemoved(ID, MANAGER, List.of()))
                .when(new PublishConstraint(ID, MANAGER, claim()))
                .expectEventsMatching(only(ConstraintPublished.class));
    }
}
