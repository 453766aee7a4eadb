package org.skyledger.command.recheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.skyledger.command.Fields;
import org.skyledger.command.IntentJson;
import org.skyledger.command.SubscriptionJson;
import org.skyledger.command.TestService;
import org.skyledger.command.Uss;
import org.skyledger.command.Uss.Reply;

/** Requests of which every kind of event comes, in a sky where neighbours and constraints must be known. */
final class EveryKind {

    private static final String REPORT = """
            {"exchange": {"url": "https://uss.example/x", "method": "GET", "headers": [], "recorder_role": "Client",
             "request_time": {"value": "2026-05-01T12:00:00Z", "format": "RFC3339"}, "response_code": 500}}""";
    private static final int VERSION_7 = 0x7000;

    private final Uss alice;
    private final Uss bob;

    EveryKind(TestService service) {
        this.alice = Uss.withAllScopes("alice", service);
        this.bob = Uss.withAllScopes("bob", service);
    }

    void happen() {
        done(alice.send("POST", "/dss/v1/reports", REPORT));
        declare("carol", "Down");
        declare("carol", "Normal");
        subscriptions(Fields.next());
        var field = Fields.next();
        var ovn = constraints(field);
        lives(field, ovn);
        leftBehind(Fields.next());
    }

    private void declare(String uss, String availability) {
        var path = "/dss/v1/uss_availability/" + uss;
        var version = bob.send("GET", path, null).body().path("version").asString("");
        done(bob.send(
                "PUT", path, "{\"old_version\": \"%s\", \"availability\": \"%s\"}".formatted(version, availability)));
    }

    private void subscriptions(IntentJson field) {
        var id = UUID.randomUUID();
        var made =
                done(bob.subscribe(id, SubscriptionJson.over(field).atNoTimes().json()));
        var path = "/dss/v1/subscriptions/" + id + "/";
        var wish =
                SubscriptionJson.over(field).atNoTimes().notifying(true, true).json();
        var changed = done(bob.send("PUT", path + version(made), wish));
        done(alice.create(UUID.randomUUID(), field.json()));
        done(bob.send("DELETE", path + version(changed), null));
    }

    /** @return the OVN of one that stays */
    private String constraints(IntentJson field) {
        var body = "{\"extents\": [" + field.volume() + "], \"uss_base_url\": \"https://authority.example\"}";
        var path = "/dss/v1/constraint_references/";
        var id = UUID.randomUUID();
        var published = ovn(done(bob.constrain(id, body)));
        var changed = ovn(done(bob.send("PUT", path + id + "/" + published, body)));
        done(bob.send("DELETE", path + id + "/" + changed, null));
        return ovn(done(bob.constrain(UUID.randomUUID(), body)));
    }

    /** Two in the same sky, of which one goes through all states; a third widens its subscription. */
    private void lives(IntentJson field, String constraint) {
        var other = done(bob.create(UUID.randomUUID(), field.json())).ovn();
        var id = UUID.randomUUID();
        field.knowing(constraint, other, "of-nobody");
        var planned = done(alice.create(id, field.withImplicitSubscription().json()));
        var subscription =
                UUID.fromString(planned.reference().path("subscription_id").asString());
        var elsewhere = Fields.next().withSubscription(subscription).withSuffix(suffix());
        done(alice.create(UUID.randomUUID(), elsewhere.json()));
        field.withSubscription(subscription);
        var ovn = planned.ovn();
        for (var state : List.of("Accepted", "Activated", "Nonconforming", "Activated", "Contingent")) {
            ovn = done(alice.update(id, ovn, field.in(state).json())).ovn();
        }
        done(alice.end(id, ovn));
    }

    /** What the service itself puts away. */
    private void leftBehind(IntentJson field) {
        field.during(Instant.now(), Instant.now().plusMillis(2_500));
        done(alice.create(UUID.randomUUID(), field.withImplicitSubscription().json()));
        done(bob.constrain(
                UUID.randomUUID(),
                "{\"extents\": [" + field.volume() + "], \"uss_base_url\": \"https://authority.example\"}"));
        done(bob.subscribe(UUID.randomUUID(), SubscriptionJson.over(field).json()));
    }

    /** A UUID of version 7 with the time of now. */
    private static String suffix() {
        return new UUID(System.currentTimeMillis() << Short.SIZE | VERSION_7, Long.MIN_VALUE).toString();
    }

    private static String version(Reply reply) {
        return reply.subscription().path("version").asString();
    }

    private static String ovn(Reply reply) {
        return reply.constraint().path("ovn").asString();
    }

    private static Reply done(Reply reply) {
        assertThat(reply.status()).as(reply.message()).isBetween(200, 201);
        return reply;
    }
}
