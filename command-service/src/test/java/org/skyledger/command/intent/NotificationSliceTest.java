package org.skyledger.command.intent;

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
import tools.jackson.databind.JsonNode;

/** Who is told of what, with which index, through HTTP. */
class NotificationSliceTest {

    private static final String SUBSCRIPTIONS = "/dss/v1/subscriptions/";
    private static final String NONE = "00000000-0000-4000-8000-000000000000";

    private final TestService service = TestService.shared();
    private final Uss alice = Uss.withAllScopes("alice", service);
    private final Uss bob = Uss.withAllScopes("bob", service);
    private final UUID id = UUID.randomUUID();
    private final IntentJson here = Fields.next();

    private Reply subscription(String subscription) {
        return alice.send("GET", SUBSCRIPTIONS + subscription, null);
    }

    private static String subscriptionOf(Reply reply) {
        return reply.reference().path("subscription_id").asString();
    }

    private static int indexFor(Reply reply, String subscription) {
        for (JsonNode subscriber : reply.body().path("subscribers")) {
            for (JsonNode state : subscriber.path("subscriptions")) {
                if (state.path("subscription_id").asString().equals(subscription)) {
                    return state.path("notification_index").asInt();
                }
            }
        }
        return -1;
    }

    @Nested
    class ImplicitSubscriptions {

        @Test
        void begin_with_the_intent_have_its_times_and_count_it_as_their_first_change() {
            var planned = alice.create(id, here.withImplicitSubscription().json());
            var implicit = subscriptionOf(planned);
            assertThat(indexFor(planned, implicit)).isEqualTo(1);
            var shown = subscription(implicit).subscription();
            assertThat(shown.path("implicit_subscription").asBoolean()).isTrue();
            assertThat(shown.path("time_start")).isEqualTo(planned.reference().path("time_start"));
            assertThat(shown.path("time_end")).isEqualTo(planned.reference().path("time_end"));
        }

        @Test
        void end_with_the_intent_and_are_told_of_it() {
            var planned = alice.create(id, here.withImplicitSubscription().json());
            var implicit = subscriptionOf(planned);
            var ended = alice.end(id, planned.ovn());
            assertThat(indexFor(ended, implicit)).isEqualTo(2);
            assertThat(subscription(implicit).status()).isEqualTo(404);
        }

        @Test
        void give_way_to_a_new_one_or_to_none() {
            var planned = alice.create(id, here.withImplicitSubscription().json());
            var replaced = alice.update(
                    id, planned.ovn(), here.withImplicitSubscription().json());
            assertThat(subscriptionOf(replaced)).isNotEqualTo(subscriptionOf(planned));
            assertThat(subscription(subscriptionOf(planned)).status()).isEqualTo(404);

            var detached =
                    alice.update(id, replaced.ovn(), here.withoutSubscription().json());
            assertThat(subscriptionOf(detached)).isEqualTo(NONE);
            assertThat(subscription(subscriptionOf(replaced)).status()).isEqualTo(404);
        }

        @Test
        void are_widened_for_another_intent_that_names_them_and_live_as_long_as_one_does() {
            var planned = alice.create(id, here.withImplicitSubscription().json());
            var implicit = UUID.fromString(subscriptionOf(planned));
            var version = subscription(implicit.toString()).subscription().path("version");
            var later = Instant.now().plus(Duration.ofHours(3));
            var second = UUID.randomUUID();
            var more = alice.create(
                    second,
                    here.during(later, later.plusSeconds(600))
                            .withSubscription(implicit)
                            .json());
            assertThat(more.status()).as(more.message()).isEqualTo(201);
            var widened = subscription(implicit.toString()).subscription();
            assertThat(widened.path("version")).isNotEqualTo(version);
            assertThat(widened.path("time_end")).isEqualTo(more.reference().path("time_end"));
            assertThat(widened.path("dependent_operational_intents").size()).isEqualTo(2);

            alice.end(id, planned.ovn());
            assertThat(subscription(implicit.toString()).status()).isEqualTo(200);
            alice.end(second, more.ovn());
            assertThat(subscription(implicit.toString()).status()).isEqualTo(404);
        }

        @Test
        void become_the_uss_s_own_when_it_changes_them() {
            var planned = alice.create(id, here.withImplicitSubscription().json());
            var implicit = subscriptionOf(planned);
            var version = subscription(implicit).subscription().path("version").asString();
            var changed = alice.send(
                    "PUT",
                    SUBSCRIPTIONS + implicit + "/" + version,
                    SubscriptionJson.over(here).json());
            assertThat(changed.status()).as(changed.message()).isEqualTo(200);
            alice.end(id, planned.ovn());
            assertThat(subscription(implicit)
                            .subscription()
                            .path("implicit_subscription")
                            .asBoolean())
                    .isFalse();
        }
    }

    @Nested
    class ExplicitSubscriptions {

        private final UUID subscription = UUID.randomUUID();

        @Test
        void are_told_of_the_old_place_and_the_new_with_every_index_once() {
            alice.subscribe(subscription, SubscriptionJson.over(here).json());
            var name = subscription.toString();
            var planned = bob.create(id, here.json());
            assertThat(indexFor(planned, name)).isEqualTo(1);
            var movedAway = bob.update(id, planned.ovn(), Fields.next().json());
            assertThat(indexFor(movedAway, name)).isEqualTo(2);
            var stillAway = bob.update(id, movedAway.ovn(), Fields.next().json());
            assertThat(indexFor(stillAway, name)).isEqualTo(-1);
            var back = bob.update(id, stillAway.ovn(), here.json());
            assertThat(indexFor(back, name)).isEqualTo(3);
            assertThat(indexFor(bob.end(id, back.ovn()), name)).isEqualTo(4);
            assertThat(subscription(name)
                            .subscription()
                            .path("notification_index")
                            .asInt())
                    .isEqualTo(4);
        }

        @Test
        void are_told_whatever_the_altitude() {
            alice.subscribe(
                    subscription, SubscriptionJson.over(here.between(100, 200)).json());
            var planned = bob.create(id, here.between(900, 950).json());
            assertThat(indexFor(planned, subscription.toString())).isEqualTo(1);
        }

        @Test
        void must_cover_the_intent_that_names_them_and_be_its_managers_own() {
            alice.subscribe(subscription, SubscriptionJson.over(here).json());
            var elsewhere = Fields.next().withSubscription(subscription);
            assertThat(alice.create(id, elsewhere.json()).status()).isEqualTo(400);
            assertThat(bob.create(id, here.withSubscription(subscription).json())
                            .status())
                    .isEqualTo(403);
            assertThat(alice.create(id, here.withSubscription(subscription).json())
                            .status())
                    .isEqualTo(201);
        }

        @Test
        void of_one_uss_are_listed_under_its_url_once() {
            alice.subscribe(subscription, SubscriptionJson.over(here).json());
            alice.subscribe(UUID.randomUUID(), SubscriptionJson.over(here).json());
            var subscribers = bob.create(id, here.json()).body().path("subscribers");
            assertThat(subscribers.size()).isEqualTo(1);
            assertThat(subscribers.get(0).path("subscriptions").size()).isEqualTo(2);
        }
    }
}
