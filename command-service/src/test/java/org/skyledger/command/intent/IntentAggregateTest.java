package org.skyledger.command.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skyledger.command.Fixtures.only;
import static org.skyledger.command.intent.SomeIntents.ID;
import static org.skyledger.command.intent.SomeIntents.MANAGER;
import static org.skyledger.command.intent.SomeIntents.NOW;
import static org.skyledger.command.intent.SomeIntents.OVN;
import static org.skyledger.command.intent.SomeIntents.SEED;
import static org.skyledger.command.intent.SomeIntents.claim;
import static org.skyledger.command.intent.SomeIntents.plan;
import static org.skyledger.command.intent.SomeIntents.planEnding;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.skyledger.command.Fixtures;
import org.skyledger.command.availability.Availabilities;
import org.skyledger.command.constraint.Constraints;
import org.skyledger.command.decision.Rejected;
import org.skyledger.command.subscription.SubscriptionHistory;
import org.skyledger.command.subscription.Subscriptions;
import org.skyledger.events.intent.IntentActivated;
import org.skyledger.events.intent.IntentConformanceRestored;
import org.skyledger.events.intent.IntentContingencyDeclared;
import org.skyledger.events.intent.IntentEnded;
import org.skyledger.events.intent.IntentEvent;
import org.skyledger.events.intent.IntentLapsed;
import org.skyledger.events.intent.IntentModified;
import org.skyledger.events.intent.IntentNonconformanceDeclared;
import org.skyledger.events.intent.IntentPlan;
import org.skyledger.events.intent.IntentPlanned;
import org.skyledger.events.intent.IntentSubscription;
import org.skyledger.events.intent.IntentSubscription.Implicit;
import org.skyledger.events.subscription.SubscriptionCreated;
import org.skyledger.events.subscription.SubscriptionEvent;

/** That Axon finds a handler for each command and folds each event; what they decide is the decider's tests' matter. */
class IntentAggregateTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private static final IntentEvent PLANNED = new IntentPlanned(ID, MANAGER, 1, OVN, plan(), List.of());
    private static final IntentEvent NONCONFORMING =
            new IntentNonconformanceDeclared(ID, MANAGER, 2, OVN, plan(), List.of());

    private final List<SubscriptionEvent> recorded = new ArrayList<>();

    private final FixtureConfiguration<IntentAggregate> fixture = Fixtures.of(
            IntentAggregate.class,
            new IntentSky(
                    new Intents(Intents.layer()),
                    new Constraints(Constraints.layer()),
                    new Subscriptions(Subscriptions.layer()),
                    new Availabilities(Availabilities.layer()),
                    Clock.fixed(NOW, ZoneOffset.UTC)),
            (SubscriptionHistory) recorded::add);

    @Test
    void plans() {
        fixture.givenNoPriorActivity()
                .when(new PlanIntent(ID, MANAGER, claim()))
                .expectEventsMatching(only(IntentPlanned.class));
    }

    @Test
    void replans() {
        fixture.given(PLANNED)
                .when(new ReplanIntent(ID, MANAGER, OVN, claim()))
                .expectEventsMatching(only(IntentModified.class));
    }

    @Test
    void activates() {
        fixture.given(PLANNED)
                .when(new ActivateIntent(ID, MANAGER, OVN, claim()))
                .expectEventsMatching(only(IntentActivated.class));
    }

    @Test
    void restores_conformance() {
        fixture.given(PLANNED, NONCONFORMING)
                .when(new ActivateIntent(ID, MANAGER, OVN, claim()))
                .expectEventsMatching(only(IntentConformanceRestored.class));
    }

    @Test
    void declares_nonconformance() {
        fixture.given(PLANNED)
                .when(new DeclareNonconformance(ID, MANAGER, OVN, claim()))
                .expectEventsMatching(only(IntentNonconformanceDeclared.class));
    }

    @Test
    void declares_contingency() {
        fixture.given(PLANNED)
                .when(new DeclareContingency(ID, MANAGER, OVN, claim()))
                .expectEventsMatching(only(IntentContingencyDeclared.class));
    }

    @Test
    void ends() {
        fixture.given(PLANNED).when(new EndIntent(ID, MANAGER, OVN)).expectEventsMatching(only(IntentEnded.class));
    }

    @Test
    void lapses() {
        fixture.given(new IntentPlanned(ID, MANAGER, 1, OVN, planEnding(NOW.minus(HOUR)), List.of()))
                .when(new LapseIntent(ID, HOUR.dividedBy(2)))
                .expectEventsMatching(only(IntentLapsed.class));
    }

    @Test
    void records_what_it_does_to_subscriptions() {
        var plan = plan();
        var implicit = new IntentSubscription(SEED, new Implicit("https://uss1.example/notify", false));
        var claim = new IntentClaim(
                new IntentPlan(plan.extents(), plan.cells(), plan.ussBaseUrl(), implicit), Set.of(), null, SEED);
        fixture.givenNoPriorActivity()
                .when(new PlanIntent(ID, MANAGER, claim))
                .expectEventsMatching(only(IntentPlanned.class));
        assertThat(recorded).singleElement().isInstanceOf(SubscriptionCreated.class);
    }

    @Test
    void begins_anew_after_the_end() {
        fixture.given(PLANNED, new IntentEnded(ID, MANAGER, List.of()))
                .when(new PlanIntent(ID, MANAGER, claim()))
                .expectEventsMatching(only(IntentPlanned.class));
    }

    @Test
    void publishes_nothing_when_it_refuses() {
        fixture.givenNoPriorActivity()
                .when(new EndIntent(ID, MANAGER, OVN))
                .expectException(Rejected.class)
                .expectNoEvents();
    }
}
