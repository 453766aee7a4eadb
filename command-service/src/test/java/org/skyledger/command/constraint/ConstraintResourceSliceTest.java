package org.skyledger.command.constraint;

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

class ConstraintResourceSliceTest {

    private static final String CONSTRAINTS = "/dss/v1/constraint_references/";

    private final TestService service = TestService.shared();
    private final Uss authority = Uss.withAllScopes("authority", service);
    private final Uss other = Uss.withAllScopes("other", service);
    private final UUID id = UUID.randomUUID();
    private final IntentJson here = Fields.next();

    private static String body(IntentJson where) {
        return "{\"extents\": [" + where.volume() + "], \"uss_base_url\": \"https://authority.example/utm\"}";
    }

    private Reply change(Uss uss, String ovn, String json) {
        return uss.send("PUT", CONSTRAINTS + id + "/" + ovn, json);
    }

    private Reply remove(Uss uss, String ovn) {
        return uss.send("DELETE", CONSTRAINTS + id + "/" + ovn, null);
    }

    private static String ovn(Reply reply) {
        return reply.constraint().path("ovn").asString();
    }

    @Nested
    class Publishing {

        @Test
        void answers_201_and_shows_the_ovn_to_its_manager_only() {
            var published = authority.constrain(id, body(here));
            assertThat(published.status()).as(published.message()).isEqualTo(201);
            assertThat(published.constraint().path("version").asInt()).isEqualTo(1);
            assertThat(published.constraint().path("uss_availability").asString())
                    .isEqualTo("Unknown");
            assertThat(ovn(published)).hasSize(44);
            assertThat(ovn(other.send("GET", CONSTRAINTS + id, null))).isEqualTo("Available from USS");
        }

        @Test
        void needs_no_altitudes_but_times() {
            var flat =
                    body(here).replaceAll("(?s),\\s*\"altitude_lower\".*?\"M\"},\\s*\"altitude_upper\".*?\"M\"}", "");
            assertThat(flat).doesNotContain("altitude");
            assertThat(authority.constrain(id, flat).status()).isEqualTo(201);
            var timeless = flat.replaceAll("(?s),\\s*\"time_start\".*?}", "");
            assertThat(authority.constrain(UUID.randomUUID(), timeless).status())
                    .isEqualTo(400);
        }

        @Test
        void refuses_what_is_past_and_what_has_no_length() {
            var past = Instant.now().minus(Duration.ofHours(1));
            assertThat(authority
                            .constrain(id, body(here.during(past.minusSeconds(60), past)))
                            .status())
                    .isEqualTo(400);
            assertThat(authority.constrain(id, body(here.during(past, past))).status())
                    .isEqualTo(400);
        }

        @Test
        void may_cover_more_than_an_intent_but_not_everything() {
            var circle = body(here).replace("\"value\": 300", "\"value\": %d");
            assertThat(authority.constrain(id, circle.formatted(50_000)).status())
                    .isEqualTo(201);
            assertThat(authority
                            .constrain(UUID.randomUUID(), circle.formatted(57_000))
                            .status())
                    .isEqualTo(413);
        }

        @Test
        void on_a_taken_id_is_a_conflict_for_its_manager_and_forbidden_for_others() {
            authority.constrain(id, body(here));
            assertThat(authority.constrain(id, body(here)).status()).isEqualTo(409);
            assertThat(other.constrain(id, body(here)).status()).isEqualTo(403);
        }
    }

    @Nested
    class ChangingAndRemoving {

        @Test
        void takes_the_current_ovn_and_the_manager() {
            var published = authority.constrain(id, body(here));
            assertThat(change(authority, "old", body(here)).status()).isEqualTo(409);
            assertThat(change(other, ovn(published), body(here)).status()).isEqualTo(403);
            assertThat(change(authority, "", body(here)).status()).isEqualTo(400);
            var changed = change(authority, ovn(published), body(here));
            assertThat(changed.status()).isEqualTo(200);
            assertThat(changed.constraint().path("version").asInt()).isEqualTo(2);

            assertThat(remove(authority, ovn(published)).status()).isEqualTo(409);
            assertThat(remove(other, ovn(changed)).status()).isEqualTo(403);
            assertThat(remove(authority, ovn(changed)).status()).isEqualTo(200);
            assertThat(remove(authority, ovn(changed)).status()).isEqualTo(404);
            assertThat(change(authority, ovn(changed), body(here)).status()).isEqualTo(409);
        }
    }

    @Nested
    class Finding {

        @Test
        void is_by_cells_and_time_at_any_altitude() {
            authority.constrain(id, body(here.between(0, 100)));
            assertThat(found(here.between(5_000, 6_000).query())).isEqualTo(1);
            var later = Instant.now().plus(Duration.ofDays(2));
            assertThat(found(here.during(later, later.plusSeconds(1)).query())).isZero();
        }

        @Test
        void says_what_is_wrong_with_a_broken_area() {
            var query = here.query();
            assertThat(status(query.replace("outline_circle", "outline_nothing")))
                    .isEqualTo(400);
            assertThat(status("{}")).isEqualTo(400);
            var twice = "\"outline_polygon\": {\"vertices\": ["
                    + "{\"lat\": 1, \"lng\": 1}, {\"lat\": 1, \"lng\": 1}, {\"lat\": 2, \"lng\": 2}]}";
            assertThat(status(query.replaceAll("(?s)\"outline_circle\".*?}}", twice)))
                    .isEqualTo(400);
            var now = Instant.now();
            assertThat(status(here.during(now, now).query())).isEqualTo(400);
        }

        private int found(String query) {
            return other.send("POST", CONSTRAINTS + "query", query)
                    .body()
                    .path("constraint_references")
                    .size();
        }

        private int status(String query) {
            return other.send("POST", CONSTRAINTS + "query", query).status();
        }
    }

    @Nested
    class Telling {

        @Test
        void those_who_subscribed_to_constraints_and_nobody_else() {
            var subscription = UUID.randomUUID();
            other.subscribe(
                    subscription,
                    SubscriptionJson.over(here).notifying(false, true).json());
            other.subscribe(UUID.randomUUID(), SubscriptionJson.over(here).json());
            var published = authority.constrain(id, body(here));
            var subscribers = published.body().path("subscribers");
            assertThat(subscribers.size()).isEqualTo(1);
            assertThat(subscribers.get(0).path("subscriptions").size()).isEqualTo(1);
            var state = subscribers.get(0).path("subscriptions").get(0);
            assertThat(state.path("subscription_id").asString()).isEqualTo(subscription.toString());
            assertThat(state.path("notification_index").asInt()).isEqualTo(1);
            var removed = remove(authority, ovn(published)).body().path("subscribers");
            assertThat(removed.get(0)
                            .path("subscriptions")
                            .get(0)
                            .path("notification_index")
                            .asInt())
                    .isEqualTo(2);
        }

        @Test
        void puts_it_into_the_key_of_who_hears_of_constraints() {
            var published = authority.constrain(id, body(here));
            var subscription = UUID.randomUUID();
            other.subscribe(
                    subscription,
                    SubscriptionJson.over(here).notifying(true, true).json());
            var intent = UUID.randomUUID();
            var refused =
                    other.create(intent, here.withSubscription(subscription).json());
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.body()
                            .path("missing_constraints")
                            .get(0)
                            .path("id")
                            .asString())
                    .isEqualTo(id.toString());
            assertThat(refused.body().has("missing_operational_intents")).isFalse();
            assertThat(other.create(intent, here.knowing(ovn(published)).json()).status())
                    .isEqualTo(201);
            assertThat(other.create(
                                    UUID.randomUUID(),
                                    here.between(900, 950).withoutSubscription().json())
                            .status())
                    .isEqualTo(201);
        }
    }
}
