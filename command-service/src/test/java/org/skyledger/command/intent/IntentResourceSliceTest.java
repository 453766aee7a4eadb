package org.skyledger.command.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skyledger.command.IntentJson.anIntent;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.skyledger.command.IntentJson;
import org.skyledger.command.TestService;
import org.skyledger.command.Uss;
import org.skyledger.command.ledger.Ledger;

class IntentResourceSliceTest {

    private static final AtomicInteger FIELDS = new AtomicInteger();

    private final TestService service = TestService.shared();
    private final Uss alice = Uss.named("alice", service);
    private final Uss bob = Uss.named("bob", service);
    private final UUID id = UUID.randomUUID();
    private double lat;

    /** Each test has a field of its own, out of sight of the others'. */
    @BeforeEach
    void moveToAnotherField() {
        lat = -60 + 0.5 * FIELDS.incrementAndGet();
    }

    private IntentJson here() {
        return anIntent().at(lat, 8);
    }

    @Nested
    class Creating {

        @Test
        void answers_201_with_the_reference_and_the_position_of_its_event() {
            long before = service.bean(Ledger.class).position();
            var reply = alice.create(id, here().json());
            assertThat(reply.status()).as(reply.message()).isEqualTo(201);
            assertThat(reply.position()).isEqualTo(before + 1);
            assertThat(reply.reference().path("manager").asString()).isEqualTo("alice");
            assertThat(reply.reference().path("version").asInt()).isEqualTo(1);
            assertThat(reply.reference().path("state").asString()).isEqualTo("Accepted");
            assertThat(reply.reference().path("uss_availability").asString()).isEqualTo("Unknown");
            assertThat(reply.reference().path("subscription_id").asString())
                    .isEqualTo("00000000-0000-4000-8000-000000000000");
            assertThat(reply.ovn()).hasSize(44);
            assertThat(reply.body().path("subscribers").isArray()).isTrue();
        }

        @Test
        void is_refused_with_409_naming_the_neighbour_until_the_key_knows_it() {
            var neighbour = UUID.randomUUID();
            var ovn = bob.create(neighbour, here().json()).ovn();

            var refused = alice.create(id, here().json());
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.problem()).isEqualTo("key-incomplete");
            var missing = refused.body().path("missing_operational_intents");
            assertThat(missing.size()).isEqualTo(1);
            assertThat(missing.get(0).path("id").asString()).isEqualTo(neighbour.toString());
            assertThat(missing.get(0).path("ovn").asString()).isEqualTo("Available from USS");
            assertThat(refused.body().has("missing_constraints")).isFalse();
            assertThat(alice.get(id).status()).isEqualTo(404);

            assertThat(alice.create(id, here().knowing(ovn).json()).status()).isEqualTo(201);
        }

        @Test
        void needs_no_key_above_below_or_after_a_neighbour() {
            bob.create(UUID.randomUUID(), here().between(500, 600).json());
            var later = Instant.now().plus(Duration.ofHours(3));
            assertThat(alice.create(UUID.randomUUID(), here().between(601, 700).json())
                            .status())
                    .isEqualTo(201);
            assertThat(alice.create(
                                    UUID.randomUUID(),
                                    here().during(later, later.plusSeconds(60)).json())
                            .status())
                    .isEqualTo(201);
        }

        @Test
        void on_an_id_that_exists_is_a_conflict_for_its_manager_and_forbidden_for_others() {
            alice.create(id, here().json());
            assertThat(alice.create(id, here().json()).status()).isEqualTo(409);
            assertThat(bob.create(id, here().json()).status()).isEqualTo(403);
        }

        @Test
        void is_possible_again_after_the_end() {
            var first = alice.create(id, here().json());
            alice.end(id, first.ovn());
            var again = alice.create(id, here().json());
            assertThat(again.status()).isEqualTo(201);
            assertThat(again.reference().path("version").asInt()).isEqualTo(1);
            assertThat(again.ovn()).isNotEqualTo(first.ovn());
        }

        @Test
        void must_be_in_state_accepted() {
            var reply = alice.create(
                    id, here().in("Activated").withImplicitSubscription().json());
            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.message()).contains("must be Accepted");
        }

        @Test
        void takes_an_ovn_suffix_that_is_timely_and_refuses_others() {
            var millis = Instant.now().toEpochMilli();
            var timely = new UUID(millis << 16 | 0x7abc, 0x8000_0000_0000_0001L);
            var reply = alice.create(id, here().withSuffix(timely.toString()).json());
            assertThat(reply.ovn()).isEqualTo(id + "_" + timely);

            var stale = new UUID((millis - 360_000) << 16 | 0x7abc, 0x8000_0000_0000_0001L);
            for (var suffix : new String[] {"", "x", UUID.randomUUID().toString(), stale.toString()}) {
                assertThat(alice.create(
                                        UUID.randomUUID(),
                                        here().withSuffix(suffix).json())
                                .status())
                        .as(suffix)
                        .isEqualTo(400);
            }
        }
    }

    @Nested
    class Updating {

        @Test
        void walks_through_the_life_of_a_flight() {
            var planned = alice.create(id, here().json());
            var replanned =
                    alice.update(id, planned.ovn(), here().between(510, 590).json());
            assertThat(replanned.status()).isEqualTo(200);
            assertThat(replanned.reference().path("version").asInt()).isEqualTo(2);

            var ovn = replanned.ovn();
            for (var state : new String[] {"Activated", "Nonconforming", "Activated", "Nonconforming", "Contingent"}) {
                var reply = alice.update(
                        id, ovn, here().in(state).withImplicitSubscription().json());
                assertThat(reply.status()).as(state + ": " + reply.message()).isEqualTo(200);
                assertThat(reply.reference().path("state").asString()).isEqualTo(state);
                assertThat(reply.ovn()).isNotEqualTo(ovn);
                ovn = reply.ovn();
            }
            var back = alice.update(
                    id, ovn, here().in("Activated").withImplicitSubscription().json());
            assertThat(back.status()).isEqualTo(400);
            assertThat(back.message()).isEqualTo("an operational intent cannot go from Contingent to Activated");

            var ended = alice.end(id, ovn);
            assertThat(ended.status()).isEqualTo(200);
            assertThat(ended.reference().path("state").asString()).isEqualTo("Contingent");
            assertThat(alice.get(id).status()).isEqualTo(404);
        }

        @Test
        void refuses_a_wrong_ovn_a_stranger_and_what_is_not_there() {
            var ovn = alice.create(id, here().json()).ovn();
            assertThat(alice.update(id, "not-the-current-ovn", here().json()).status())
                    .isEqualTo(409);
            assertThat(bob.update(id, ovn, here().json()).status()).isEqualTo(403);
            assertThat(alice.update(UUID.randomUUID(), ovn, here().json()).status())
                    .isEqualTo(400);
            assertThat(alice.get(id).reference().path("version").asInt()).isEqualTo(1);
        }

        @Test
        void beyond_accepted_needs_a_subscription() {
            var ovn = alice.create(id, here().json()).ovn();
            assertThat(alice.update(id, ovn, here().in("Activated").json()).status())
                    .isEqualTo(400);
            var unknown = here().in("Activated").withSubscription(UUID.randomUUID());
            assertThat(alice.update(id, ovn, unknown.json()).status()).isEqualTo(400);
            var implicit = here().in("Activated").withImplicitSubscription();
            assertThat(alice.update(id, ovn, implicit.json()).status()).isEqualTo(200);
        }

        @Test
        void off_nominal_needs_the_scope_but_no_key() {
            bob.create(UUID.randomUUID(), here().between(400, 450).json());
            var ovn = alice.create(id, here().json()).ovn();
            var off = here().between(400, 600).in("Nonconforming").withImplicitSubscription();
            var planner = Uss.withScopes("alice", service, "utm.strategic_coordination");
            assertThat(planner.update(id, ovn, off.json()).status()).isEqualTo(403);
            assertThat(alice.update(id, ovn, off.json()).status()).isEqualTo(200);
        }
    }

    @Nested
    class Reading {

        @Test
        void shows_the_ovn_to_its_manager_only() {
            var ovn = alice.create(id, here().json()).ovn();
            assertThat(alice.get(id).ovn()).isEqualTo(ovn);
            assertThat(bob.get(id).ovn()).isEqualTo("Available from USS");
        }

        @Test
        void finds_what_shares_cell_altitude_and_time() {
            alice.create(id, here().json());
            var found = bob.query(here().between(550, 700).query());
            assertThat(found.status()).isEqualTo(200);
            assertThat(found.body().path("operational_intent_references").size())
                    .isEqualTo(1);
            assertThat(bob.query(here().between(601, 700).query())
                            .body()
                            .path("operational_intent_references")
                            .size())
                    .isZero();
        }

        @Test
        void looks_across_a_pole_and_the_antimeridian() {
            alice.create(id, anIntent().at(89.999, 0).json());
            assertThat(bob.query(anIntent().at(89.999, 180).query())
                            .body()
                            .path("operational_intent_references")
                            .size())
                    .isEqualTo(1);
            alice.create(UUID.randomUUID(), anIntent().at(lat, 179.9999).json());
            assertThat(bob.query(anIntent().at(lat, -179.9999).query())
                            .body()
                            .path("operational_intent_references")
                            .size())
                    .isEqualTo(1);
        }
    }
}
