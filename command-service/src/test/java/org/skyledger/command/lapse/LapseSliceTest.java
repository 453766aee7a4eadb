package org.skyledger.command.lapse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skyledger.command.Fields;
import org.skyledger.command.SubscriptionJson;
import org.skyledger.command.TestService;
import org.skyledger.command.Uss;
import org.skyledger.command.ledger.Ledger;
import org.skyledger.events.LedgerRecord;
import org.skyledger.events.constraint.ConstraintLapsed;
import org.skyledger.events.intent.IntentLapsed;
import org.skyledger.events.subscription.SubscriptionExpired;
import org.skyledger.events.subscription.SubscriptionRemoved;
import org.skyledger.sandbox.backing.Backing;

/** By the deadline in PostgreSQL itself, with short times. */
class LapseSliceTest {

    private static final Map<String, String> SOON = Map.of(
            "skyledger.relay.enabled", "false",
            "skyledger.lapse.grace", "1s",
            "skyledger.lapse.every", "400ms");

    @Test
    void an_instance_starts_also_while_another_meets_the_deadline() throws SQLException {
        var database = Backing.postgres().freshDatabase();
        TestService.withoutRelay(database).close();
        try (var connection = Backing.postgres().superuser(database.name());
                var statement = connection.createStatement()) {
            int met = statement.executeUpdate(
                    "update store.deadline set picked = true, picked_by = 'another', last_heartbeat = now()");
            assertThat(met).isOne();
        }
        try (var service = TestService.withoutRelay(database)) {
            assertThat(service.bean(LapseDeadline.class).isRunning()).isTrue();
        }
    }

    @Test
    void what_was_left_behind_is_put_away_and_the_record_says_so_also_after_a_restart() {
        var database = Backing.postgres().freshDatabase();
        var intent = UUID.randomUUID();
        var constraint = UUID.randomUUID();
        var subscription = UUID.randomUUID();
        var standing = UUID.randomUUID();
        try (var service = TestService.withoutRelay(database)) {
            var uss = Uss.withAllScopes("alice", service);
            var here = Fields.next();
            assertThat(uss.create(standing, here.between(800, 900).json()).status())
                    .isEqualTo(201);
            here.between(500, 600).during(Instant.now(), Instant.now().plusMillis(2_500));
            assertThat(uss.create(intent, here.withImplicitSubscription().json())
                            .status())
                    .isEqualTo(201);
            var body = "{\"extents\": [" + here.volume() + "], \"uss_base_url\": \"https://a.example/utm\"}";
            assertThat(uss.constrain(constraint, body).status()).isEqualTo(201);
            assertThat(uss.subscribe(subscription, SubscriptionJson.over(here).json())
                            .status())
                    .isEqualTo(200);
        }
        try (var service = TestService.on(database, SOON)) {
            var ledger = service.bean(Ledger.class);
            await().atMost(Duration.ofSeconds(30)).until(() -> ledger.position() == 9);
            assertThat(ledger.after(5, 10))
                    .extracting(LedgerRecord::type)
                    .containsExactlyInAnyOrder(
                            IntentLapsed.class.getName(),
                            SubscriptionRemoved.class.getName(),
                            ConstraintLapsed.class.getName(),
                            SubscriptionExpired.class.getName());
            assertThat(ledger.after(5, 10))
                    .allSatisfy(
                            record -> assertThat(record.metadata())
                                    .contains(
                                            "\"actor\":\"skyledger\"",
                                            "\"reason\":\"it had been over for at least PT1S, and its manager had left it behind\""));
            var uss = Uss.withAllScopes("alice", service);
            assertThat(uss.get(intent).status()).isEqualTo(404);
            assertThat(uss.get(standing).status()).isEqualTo(200);
            assertThat(uss.send("GET", "/dss/v1/subscriptions/" + subscription, null)
                            .status())
                    .isEqualTo(404);
        }
    }
}
