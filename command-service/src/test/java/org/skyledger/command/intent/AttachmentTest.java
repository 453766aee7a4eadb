package org.skyledger.command.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skyledger.command.intent.DeciderSpec.given;
import static org.skyledger.command.intent.SomeIntents.ID;
import static org.skyledger.command.intent.SomeIntents.MANAGER;
import static org.skyledger.command.intent.SomeIntents.NOW;
import static org.skyledger.command.intent.SomeIntents.OVN;
import static org.skyledger.command.intent.SomeIntents.SEED;
import static org.skyledger.command.intent.SomeIntents.claim;
import static org.skyledger.command.intent.SomeIntents.plan;
import static org.skyledger.command.intent.SomeIntents.standing;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.skyledger.command.availability.UssStates;
import org.skyledger.command.constraint.SomeConstraints;
import org.skyledger.command.intent.IntentRejection.KeyIncomplete;
import org.skyledger.command.intent.IntentRejection.NoSuchSubscription;
import org.skyledger.command.intent.IntentRejection.SubscriptionNotTheirs;
import org.skyledger.command.intent.IntentRejection.SubscriptionTooSmall;
import org.skyledger.command.intent.IntentRejection.UssIsDown;
import org.skyledger.command.subscription.SomeSubscriptions;
import org.skyledger.command.subscription.Subscription;
import org.skyledger.events.intent.IntentPlan;
import org.skyledger.events.intent.IntentState;
import org.skyledger.events.intent.IntentSubscription;
import org.skyledger.events.intent.IntentSubscription.Implicit;
import org.skyledger.events.subscription.SubscriptionCreated;
import org.skyledger.events.subscription.SubscriptionNotice;
import org.skyledger.events.subscription.SubscriptionRemoved;
import org.skyledger.events.subscription.SubscriptionTerms;
import org.skyledger.events.subscription.SubscriptionWidened;
import org.skyledger.events.volume.Circle;
import org.skyledger.events.volume.LatLng;

/** Intents and the subscriptions, constraints and USSs around them. */
class AttachmentTest {

    private static final Circle WIDE = new Circle(new LatLng(47, 8), 2_000);
    private static final Circle ELSEWHERE = new Circle(new LatLng(48, 8), 300);
    private static final Duration HOUR = Duration.ofHours(1);

    private static IntentClaim naming(@Nullable Implicit implicit) {
        var plan = plan();
        var subscription = new IntentSubscription(SomeSubscriptions.ID, implicit);
        return new IntentClaim(
                new IntentPlan(plan.extents(), plan.cells(), plan.ussBaseUrl(), subscription), Set.of(), null, SEED);
    }

    private static PlanIntent planning(IntentClaim claim) {
        return new PlanIntent(ID, MANAGER, claim);
    }

    private static Subscription.Standing covering(boolean implicit) {
        return SomeSubscriptions.standing(MANAGER, implicit, terms(WIDE, false));
    }

    private static SubscriptionTerms terms(Circle outline, boolean forConstraints) {
        return SomeSubscriptions.terms(outline, NOW, NOW.plus(HOUR), forConstraints);
    }

    @Nested
    class ANewSubscription {

        @Test
        void is_created_with_the_intents_own_volumes_and_told_of_it_first() {
            var decision = given(Intent.ABSENT)
                    .when(planning(naming(new Implicit("https://uss1.example/notify", true))))
                    .decision();
            var created = (SubscriptionCreated) decision.joined().orElseThrow();
            assertThat(created.implicit()).isTrue();
            assertThat(created.terms().extents()).isEqualTo(plan().extents());
            assertThat(created.terms().cells()).isEqualTo(plan().cells());
            assertThat(created.terms().notifyForConstraints()).isTrue();
            assertThat(decision.event().notices())
                    .containsExactly(new SubscriptionNotice(SomeSubscriptions.ID, 1, "https://uss1.example/notify"));
        }
    }

    @Nested
    class ANamedSubscription {

        @Test
        void is_left_as_it_is_when_it_covers_the_intent() {
            var decision = given(
                            Intent.ABSENT,
                            new SomeFacts().naming(covering(false)).facts())
                    .when(planning(naming(null)))
                    .decision();
            assertThat(decision.joined()).isEmpty();
        }

        @Test
        void is_widened_when_it_is_implicit_and_does_not_cover_the_intent() {
            var small = SomeSubscriptions.standing(MANAGER, true, terms(ELSEWHERE, false));
            var decision = given(Intent.ABSENT, new SomeFacts().naming(small).facts())
                    .when(planning(naming(null)))
                    .decision();
            var widened = (SubscriptionWidened) decision.joined().orElseThrow();
            assertThat(widened.terms().cells())
                    .containsAll(plan().cells())
                    .containsAll(small.terms().cells());
            assertThat(decision.event().notices())
                    .extracting(SubscriptionNotice::notificationIndex)
                    .containsExactly(5);
        }

        @Test
        void is_refused_when_it_is_too_small_another_uss_s_or_not_there() {
            refused(
                    SomeSubscriptions.standing(MANAGER, false, terms(ELSEWHERE, false)),
                    new SubscriptionTooSmall(SomeSubscriptions.ID));
            var short_ = SomeSubscriptions.terms(WIDE, NOW, NOW.plus(HOUR).minusMillis(1), false);
            refused(SomeSubscriptions.standing(MANAGER, false, short_), new SubscriptionTooSmall(SomeSubscriptions.ID));
            refused(
                    SomeSubscriptions.standing("uss2", false, terms(WIDE, false)),
                    new SubscriptionNotTheirs(SomeSubscriptions.ID));
            refused(Subscription.ABSENT, new NoSuchSubscription(SomeSubscriptions.ID));
        }

        private void refused(Subscription named, IntentRejection rejection) {
            given(Intent.ABSENT, new SomeFacts().naming(named).facts())
                    .when(planning(naming(null)))
                    .thenRejected(rejection);
        }
    }

    @Nested
    class TheSubscriptionBefore {

        private final ReplanIntent detach = new ReplanIntent(ID, MANAGER, OVN, claim());

        @Test
        void is_removed_when_it_is_implicit_and_nobody_else_names_it_but_told_of_the_change() {
            var facts = new SomeFacts()
                    .attachedTo(covering(true))
                    .heardBy(covering(true))
                    .facts();
            for (var command : List.of(detach, new EndIntent(ID, MANAGER, OVN))) {
                var decision = given(standing(IntentState.ACCEPTED), facts)
                        .when(command)
                        .decision();
                assertThat(decision.orphaned()).contains(new SubscriptionRemoved(SomeSubscriptions.ID, MANAGER));
                assertThat(decision.event().notices()).hasSize(1);
            }
        }

        @Test
        void stays_when_it_is_explicit_or_another_intent_names_it_or_this_one_still_does() {
            stays(detach, new SomeFacts().attachedTo(covering(false)));
            stays(detach, new SomeFacts().attachedTo(covering(true)).asAreOthers());
            stays(
                    new ReplanIntent(ID, MANAGER, OVN, naming(null)),
                    new SomeFacts().attachedTo(covering(true)).naming(covering(true)));
        }

        private void stays(IntentCommand command, SomeFacts facts) {
            assertThat(given(standing(IntentState.ACCEPTED), facts.facts())
                            .when(command)
                            .decision()
                            .orphaned())
                    .isEmpty();
        }
    }

    @Nested
    class Constraints {

        private final SomeFacts under = new SomeFacts().under(SomeConstraints.standing());

        @Test
        void belong_in_the_key_when_the_subscription_notifies_for_them() {
            var forConstraints = SomeSubscriptions.standing(MANAGER, false, terms(WIDE, true));
            given(Intent.ABSENT, under.naming(forConstraints).facts())
                    .when(planning(naming(null)))
                    .thenRejected(new KeyIncomplete(
                            MANAGER, List.of(), List.of(SomeConstraints.standing()), UssStates.NOTHING_DECLARED));
        }

        @Test
        void do_not_otherwise() {
            assertThat(given(Intent.ABSENT, under.naming(covering(false)).facts())
                            .when(planning(naming(null)))
                            .decision())
                    .isNotNull();
            assertThat(given(Intent.ABSENT, under.facts())
                            .when(planning(claim()))
                            .decision())
                    .isNotNull();
        }
    }

    @Nested
    class AUssThatIsDown {

        @Test
        void neither_claims_nor_ends_but_may_declare_an_emergency() {
            var down = new SomeFacts().withDown(MANAGER).facts();
            var rejection = new UssIsDown(MANAGER);
            given(Intent.ABSENT, down).when(planning(claim())).thenRejected(rejection);
            given(standing(IntentState.ACCEPTED), down)
                    .when(new ActivateIntent(ID, MANAGER, OVN, claim()))
                    .thenRejected(rejection);
            given(standing(IntentState.ACCEPTED), down)
                    .when(new EndIntent(ID, MANAGER, OVN))
                    .thenRejected(rejection);
            assertThat(given(standing(IntentState.ACTIVATED), down)
                            .when(new DeclareContingency(ID, MANAGER, OVN, claim()))
                            .decision())
                    .isNotNull();
        }

        @Test
        void has_its_plans_passed_by_but_not_its_flights() {
            var neighbour = SomeIntents.neighbour("theirs");
            assertThat(given(
                                    Intent.ABSENT,
                                    SomeFacts.withNeighbours(neighbour)
                                            .withDown(neighbour.manager())
                                            .facts())
                            .when(planning(claim()))
                            .decision())
                    .isNotNull();
            var flying = new Intent.Standing(
                    neighbour.id(),
                    neighbour.manager(),
                    2,
                    neighbour.ovn(),
                    IntentState.ACTIVATED,
                    neighbour.plan(),
                    neighbour.where());
            var facts =
                    SomeFacts.withNeighbours(flying).withDown(flying.manager()).facts();
            given(Intent.ABSENT, facts)
                    .when(planning(claim()))
                    .thenRejected(new KeyIncomplete(MANAGER, List.of(flying), List.of(), facts.usss()));
        }
    }
}
