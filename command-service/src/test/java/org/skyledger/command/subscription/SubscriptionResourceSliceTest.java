package org.skyledger.command.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.skyledger.command.Fields;
import org.skyledger.command.IntentJson;
import org.skyledger.command.SubscriptionJson;
import org.skyledger.command.TestService;
import org.skyledger.command.Uss;
import org.skyledger.command.Uss.Reply;

class SubscriptionResourceSliceTest {

    private static final String SUBSCRIPTIONS = "/dss/v1/subscriptions/";

    private final TestService service = TestService.shared();
    private final Uss alice = Uss.withAllScopes("alice", service);
    private final Uss bob = Uss.withAllScopes("bob", service);
    private final UUID id = UUID.randomUUID();
    private final IntentJson here = Fields.next();

    private SubscriptionJson wish() {
        return SubscriptionJson.over(here);
    }

    private Reply change(Uss uss, String version, String json) {
        return uss.send("PUT", SUBSCRIPTIONS + id + "/" + version, json);
    }

    private Reply remove(Uss uss, String version) {
        return uss.send("DELETE", SUBSCRIPTIONS + id + "/" + version, null);
    }

    private static String version(Reply reply) {
        return reply.subscription().path("version").asString();
    }

    @Nested
    class Creating {

        @Test
        void answers_200_with_the_subscription_and_what_is_there() {
            var intent = UUID.randomUUID();
            bob.create(intent, here.json());
            var reply = alice.subscribe(id, wish().json());
            assertThat(reply.status()).as(reply.message()).isEqualTo(200);
            var subscription = reply.subscription();
            assertThat(subscription.path("notification_index").asInt()).isZero();
            assertThat(subscription.path("implicit_subscription").asBoolean()).isFalse();
            assertThat(subscription.path("dependent_operational_intents").size())
                    .isZero();
            var references = reply.body().path("operational_intent_references");
            assertThat(references.size()).isEqualTo(1);
            assertThat(references.get(0).path("id").asString()).isEqualTo(intent.toString());
            assertThat(references.get(0).path("ovn").asString()).isEqualTo("Available from USS");
            assertThat(reply.body().has("constraint_references")).isFalse();
        }

        @Test
        void lists_constraints_when_it_is_for_those() {
            var constraint = UUID.randomUUID();
            bob.constrain(
                    constraint,
                    "{\"extents\": [" + here.volume() + "], \"uss_base_url\": \"https://uss.example/utm\"}");
            var reply = alice.subscribe(id, wish().notifying(false, true).json());
            assertThat(reply.body()
                            .path("constraint_references")
                            .get(0)
                            .path("id")
                            .asString())
                    .isEqualTo(constraint.toString());
            assertThat(reply.body().has("operational_intent_references")).isFalse();
        }

        @Test
        void without_times_is_from_now_on_for_a_day() {
            var subscription = alice.subscribe(id, wish().atNoTimes().json()).subscription();
            var start =
                    Instant.parse(subscription.path("time_start").path("value").asString());
            var end = Instant.parse(subscription.path("time_end").path("value").asString());
            assertThat(Duration.between(start, end)).isEqualTo(Duration.ofDays(1));
            assertThat(start).isBetween(Instant.now().minusSeconds(60), Instant.now());
        }

        @Test
        void refuses_what_cannot_be_and_keeps_nothing_of_it() {
            refused(400, wish().notifying(false, false).json());
            refused(400, wish().json("ftp://uss.example"));
            var long_ = here.during(Instant.now(), Instant.now().plus(Duration.ofHours(25)));
            refused(400, SubscriptionJson.over(long_).json());
            var past = here.during(
                    Instant.now().minus(Duration.ofMinutes(10)), Instant.now().plusSeconds(60));
            refused(400, SubscriptionJson.over(past).json());
            refused(400, "{\"uss_base_url\": \"https://uss.example\", \"notify_for_constraints\": true}");
            refused(413, wish().json().replace("\"value\": 300", "\"value\": 30000"));
            assertThat(alice.send("GET", SUBSCRIPTIONS + id, null).status()).isEqualTo(404);
        }

        @Test
        void on_an_id_that_is_taken_is_a_conflict_for_everyone() {
            alice.subscribe(id, wish().json());
            refused(409, wish().json());
            assertThat(bob.subscribe(id, wish().json()).status()).isEqualTo(409);
        }

        @Test
        void for_what_the_scopes_do_not_allow_is_403() {
            var planner = Uss.withScopes("alice", service, "utm.strategic_coordination");
            var processor = Uss.withScopes("alice", service, "utm.constraint_processing");
            assertThat(planner.subscribe(id, wish().notifying(true, true).json())
                            .status())
                    .isEqualTo(403);
            assertThat(processor
                            .subscribe(id, wish().notifying(true, true).json())
                            .status())
                    .isEqualTo(403);
            assertThat(planner.subscribe(id, wish().notifying(true, false).json())
                            .status())
                    .isEqualTo(200);
        }

        private void refused(int status, String json) {
            var reply = alice.subscribe(id, json);
            assertThat(reply.status()).as(reply.message()).isEqualTo(status);
            assertThat(reply.message()).isNotEmpty();
        }
    }

    @Nested
    class Changing {

        @Test
        void makes_a_new_version_and_keeps_the_index() {
            var created = alice.subscribe(id, wish().json());
            bob.create(UUID.randomUUID(), here.json());
            var changed = change(alice, version(created), wish().json());
            assertThat(changed.status()).as(changed.message()).isEqualTo(200);
            assertThat(version(changed)).isNotEqualTo(version(created));
            assertThat(changed.subscription().path("notification_index").asInt())
                    .isEqualTo(1);
        }

        @Test
        void needs_the_version_then_the_owner() {
            var created = alice.subscribe(id, wish().json());
            assertThat(change(alice, "old", wish().json()).status()).isEqualTo(409);
            assertThat(change(bob, "old", wish().json()).status()).isEqualTo(409);
            assertThat(change(bob, version(created), wish().json()).status()).isEqualTo(403);
            assertThat(change(alice, "", wish().json()).status()).isEqualTo(400);
        }

        @Test
        void what_is_not_there_is_400() {
            assertThat(change(alice, "v1", wish().json()).status()).isEqualTo(400);
        }
    }

    @Nested
    class Removing {

        @Test
        void answers_with_what_was_removed() {
            var created = alice.subscribe(id, wish().json());
            assertThat(remove(alice, "old").status()).isEqualTo(409);
            assertThat(remove(bob, version(created)).status()).isEqualTo(403);
            assertThat(remove(alice, "").status()).isEqualTo(400);
            var removed = remove(alice, version(created));
            assertThat(removed.status()).isEqualTo(200);
            assertThat(removed.subscription().path("id").asString()).isEqualTo(id.toString());
            assertThat(remove(alice, version(created)).status()).isEqualTo(404);
        }

        @Test
        void is_refused_while_an_intent_relies_on_it() {
            var created = alice.subscribe(id, wish().json());
            var intent = UUID.randomUUID();
            alice.create(intent, here.withSubscription(id).json());
            var shown = alice.send("GET", SUBSCRIPTIONS + id, null).subscription();
            assertThat(shown.path("dependent_operational_intents").get(0).asString())
                    .isEqualTo(intent.toString());
            assertThat(remove(alice, version(created)).status()).isEqualTo(400);
        }
    }

    @Nested
    class Reading {

        @Test
        void shows_a_uss_its_own_alone() {
            alice.subscribe(id, wish().json());
            assertThat(alice.send("GET", SUBSCRIPTIONS + id, null).status()).isEqualTo(200);
            assertThat(bob.send("GET", SUBSCRIPTIONS + id, null).status()).isEqualTo(403);
            assertThat(found(alice)).isEqualTo(1);
            assertThat(found(bob)).isZero();
        }

        @Test
        void finds_none_that_is_over_though_nobody_has_closed_it() {
            var over = here.during(Instant.now().minusSeconds(60), Instant.now().minusSeconds(1));
            assertThat(alice.subscribe(id, SubscriptionJson.over(over).json()).status())
                    .isEqualTo(200);
            assertThat(found(alice)).isZero();
            assertThat(alice.send("GET", SUBSCRIPTIONS + id, null).status()).isEqualTo(200);
        }

        private int found(Uss uss) {
            return uss.send("POST", SUBSCRIPTIONS + "query", here.query())
                    .body()
                    .path("subscriptions")
                    .size();
        }
    }
}
