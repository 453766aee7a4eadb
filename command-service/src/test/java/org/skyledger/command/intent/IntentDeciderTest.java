package org.skyledger.command.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skyledger.command.intent.DeciderSpec.given;
import static org.skyledger.command.intent.SomeIntents.ID;
import static org.skyledger.command.intent.SomeIntents.MANAGER;
import static org.skyledger.command.intent.SomeIntents.NOW;
import static org.skyledger.command.intent.SomeIntents.OVN;
import static org.skyledger.command.intent.SomeIntents.SEED;
import static org.skyledger.command.intent.SomeIntents.claim;
import static org.skyledger.command.intent.SomeIntents.neighbour;
import static org.skyledger.command.intent.SomeIntents.plan;
import static org.skyledger.command.intent.SomeIntents.planEnding;
import static org.skyledger.command.intent.SomeIntents.standing;
import static org.skyledger.events.intent.IntentState.ACCEPTED;
import static org.skyledger.events.intent.IntentState.ACTIVATED;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.skyledger.command.availability.UssStates;
import org.skyledger.command.intent.IntentRejection.EndsInThePast;
import org.skyledger.command.intent.IntentRejection.KeyIncomplete;
import org.skyledger.command.intent.IntentRejection.NotTheManager;
import org.skyledger.command.intent.IntentRejection.OvnNotCurrent;
import org.skyledger.command.intent.IntentRejection.OvnSuffixOutOfTime;
import org.skyledger.events.intent.IntentActivated;
import org.skyledger.events.intent.IntentContingencyDeclared;
import org.skyledger.events.intent.IntentModified;
import org.skyledger.events.intent.IntentNonconformanceDeclared;
import org.skyledger.events.intent.IntentPlanned;

class IntentDeciderTest {

    @Nested
    class TheKey {

        @Test
        void must_name_every_neighbour() {
            var known = neighbour("ovn-that-the-uss-knows");
            var unknown = neighbour("ovn-that-it-does-not-know");
            given(Intent.ABSENT, known, unknown)
                    .when(new PlanIntent(ID, MANAGER, claim(known.ovn())))
                    .thenRejected(new KeyIncomplete(MANAGER, List.of(unknown), List.of(), UssStates.NOTHING_DECLARED));
            given(standing(ACCEPTED), known, unknown)
                    .when(new ActivateIntent(ID, MANAGER, OVN, claim(known.ovn())))
                    .thenRejected(new KeyIncomplete(MANAGER, List.of(unknown), List.of(), UssStates.NOTHING_DECLARED));
        }

        @Test
        void may_name_more_than_the_neighbours() {
            given(Intent.ABSENT, neighbour("known"))
                    .when(new PlanIntent(ID, MANAGER, claim("known", "and-some-other")))
                    .then(IntentPlanned.class);
        }

        @Test
        void need_not_name_the_intent_itself() {
            given(standing(ACCEPTED), standing(ACCEPTED))
                    .when(new ReplanIntent(ID, MANAGER, OVN, claim()))
                    .then(IntentModified.class);
        }

        @Test
        void is_not_asked_of_an_aircraft_that_left_its_volumes() {
            given(standing(ACTIVATED), neighbour("unknown"))
                    .when(new DeclareNonconformance(ID, MANAGER, OVN, claim()))
                    .then(IntentNonconformanceDeclared.class);
            given(standing(ACTIVATED), neighbour("unknown"))
                    .when(new DeclareContingency(ID, MANAGER, OVN, claim()))
                    .then(IntentContingencyDeclared.class);
        }
    }

    @Nested
    class ChecksComeInOrder {

        private final ActivateIntent byAStranger =
                new ActivateIntent(ID, "uss3", "not-the-current", claimEnding(NOW.minusSeconds(1)));

        @Test
        void first_the_claim_itself() {
            given(standing(ACCEPTED), neighbour("unknown"))
                    .when(byAStranger)
                    .thenRejected(new EndsInThePast(NOW.minusSeconds(1), NOW));
        }

        @Test
        void then_the_manager() {
            given(standing(ACCEPTED), neighbour("unknown"))
                    .when(new ActivateIntent(ID, "uss3", "not-the-current", claim()))
                    .thenRejected(new NotTheManager(ID, MANAGER));
        }

        @Test
        void then_the_ovn() {
            given(standing(ACCEPTED), neighbour("unknown"))
                    .when(new ActivateIntent(ID, MANAGER, "not-the-current", claim()))
                    .thenRejected(new OvnNotCurrent(ID));
        }

        private static IntentClaim claimEnding(Instant end) {
            return new IntentClaim(planEnding(end), Set.of(), null, SEED);
        }
    }

    @Nested
    class Versions {

        @Test
        void count_from_one_and_up() {
            var planned = given(Intent.ABSENT)
                    .when(new PlanIntent(ID, MANAGER, claim()))
                    .then(IntentPlanned.class);
            assertThat(planned.version()).isEqualTo(1);
            var activated = given(standing(ACCEPTED))
                    .when(new ActivateIntent(ID, MANAGER, OVN, claim()))
                    .then(IntentActivated.class);
            assertThat(activated.version()).isEqualTo(standing(ACCEPTED).version() + 1);
        }

        @Test
        void get_an_ovn_of_44_characters_that_differs_from_the_last() {
            var event = given(standing(ACCEPTED))
                    .when(new ReplanIntent(ID, MANAGER, OVN, claim()))
                    .then(IntentModified.class);
            assertThat(event.ovn()).hasSize(44).matches("[A-Za-z0-9_.-]+").isNotEqualTo(OVN);
        }

        @Test
        void get_the_ovn_that_was_asked_for_when_its_time_is_right() {
            var event = given(Intent.ABSENT)
                    .when(new PlanIntent(ID, MANAGER, asking(version7(NOW))))
                    .then(IntentPlanned.class);
            assertThat(event.ovn()).isEqualTo(ID + "_" + version7(NOW));
        }

        @Test
        void refuse_a_suffix_of_another_time_or_version() {
            for (var suffix : List.of(
                    version7(NOW.minus(Duration.ofMinutes(6))),
                    version7(NOW.plus(Duration.ofMinutes(6))),
                    UUID.fromString("03e5572a-f733-49af-bc14-8a18bd53ee39"))) {
                given(Intent.ABSENT)
                        .when(new PlanIntent(ID, MANAGER, asking(suffix)))
                        .thenRejected(new OvnSuffixOutOfTime(suffix, NOW));
            }
        }

        private static IntentClaim asking(UUID suffix) {
            return new IntentClaim(plan(), Set.of(), suffix, SEED);
        }

        private static UUID version7(Instant time) {
            return new UUID(time.toEpochMilli() << 16 | 0x7000, 0x8000_0000_0000_0001L);
        }
    }
}
