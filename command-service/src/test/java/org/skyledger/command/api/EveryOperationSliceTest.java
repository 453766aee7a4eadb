package org.skyledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skyledger.command.IntentJson.anIntent;
import static org.skyledger.command.api.CommandApi.DOCUMENT;

import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.skyledger.command.IntentJson;
import org.skyledger.command.TestService;
import org.skyledger.command.Uss;

/** Walks through the whole document, so that no success in it goes unseen. */
class EveryOperationSliceTest {

    private static final String INTENTS = "/dss/v1/operational_intent_references/";
    private static final String CONSTRAINTS = "/dss/v1/constraint_references/";
    private static final String SUBSCRIPTIONS = "/dss/v1/subscriptions/";
    private static final String AVAILABILITY = "/dss/v1/uss_availability/walker";

    private final TestService service = TestService.shared();
    private final Uss walker = Uss.withScopes(
            "walker",
            service,
            "utm.strategic_coordination",
            "utm.conformance_monitoring_sa",
            "utm.constraint_processing");
    private final Uss authority = Uss.withScopes("authority", service, "utm.constraint_management");
    private final Uss arbitrator = Uss.withScopes("arbitrator", service, "utm.availability_arbitration");
    private final Set<String> seen = new TreeSet<>();

    @Test
    void every_success_in_the_document_can_be_had() {
        var field = anIntent().at(76, -40);
        var subscription = SUBSCRIPTIONS + UUID.randomUUID();
        var constraint = CONSTRAINTS + UUID.randomUUID();
        var intent = INTENTS + UUID.randomUUID();

        var version = version(subscribe(subscription, field, 200));
        version = version(subscribe(subscription + "/" + version, field, 200));

        var published = call(authority, "PUT", constraint, constraintOver(field), 201);
        assertThat(published.body().path("subscribers").size()).isEqualTo(1);
        var changed = call(authority, "PUT", constraint + "/" + ovn(published), constraintOver(field), 200);

        var claim = field.withSubscription(UUID.fromString(subscription.substring(SUBSCRIPTIONS.length())));
        var conflict = call(walker, "PUT", intent, claim.json(), 409);
        assertThat(conflict.body().path("missing_constraints").size()).isEqualTo(1);
        var planned = call(walker, "PUT", intent, claim.knowing(ovn(changed)).json(), 201);
        var activated = call(
                walker,
                "PUT",
                intent + "/" + planned.ovn(),
                claim.in("Activated").json(),
                200);

        call(walker, "GET", intent, null, 200);
        call(walker, "GET", constraint, null, 200);
        call(walker, "GET", subscription, null, 200);
        assertThat(found(INTENTS, field)).isEqualTo(1);
        assertThat(found(CONSTRAINTS, field)).isEqualTo(1);
        assertThat(found(SUBSCRIPTIONS, field)).isEqualTo(1);

        call(walker, "DELETE", subscription + "/" + version, null, 400);
        var down = declare("", "Down");
        call(walker, "DELETE", intent + "/" + activated.ovn(), null, 412);
        declare(down, "Normal");
        assertThat(call(walker, "GET", AVAILABILITY, null, 200)
                        .body()
                        .at("/status/availability")
                        .asString())
                .isEqualTo("Normal");

        call(walker, "DELETE", intent + "/" + activated.ovn(), null, 200);
        call(authority, "DELETE", constraint + "/" + ovn(changed), null, 200);
        call(walker, "DELETE", subscription + "/" + version, null, 200);

        call(arbitrator, "POST", "/dss/v1/reports", report(), 201);

        var stranger = walker.withToken(null);
        call(stranger, "GET", "/aux/v1/version", null, 200);
        call(stranger, "GET", "/healthy", null, 200);
        call(stranger, "GET", "/openapi.yaml", null, 200);

        assertThat(seen).isEqualTo(successes());
    }

    private Set<String> successes() {
        var all = new TreeSet<String>();
        DOCUMENT.operations()
                .forEach(operation -> operation.said().path("responses").propertyNames().stream()
                        .filter(status -> status.startsWith("2"))
                        .forEach(status -> all.add(operation.signature() + " " + status)));
        return all;
    }

    private Uss.Reply call(Uss caller, String method, String path, @Nullable String json, int status) {
        var reply = caller.send(method, path, json);
        assertThat(reply.status())
                .as("%s %s: %s", method, path, reply.message())
                .isEqualTo(status);
        if (status / 100 == 2) {
            seen.add(DOCUMENT.find(method, path).orElseThrow().signature() + " " + status);
        }
        return reply;
    }

    private Uss.Reply subscribe(String path, IntentJson field, int status) {
        var body = "{\"extents\": %s, \"uss_base_url\": \"https://walker.example\", \"notify_for_constraints\": true, "
                + "\"notify_for_operational_intents\": true}";
        return call(walker, "PUT", path, body.formatted(volume(field)), status);
    }

    private int found(String collection, IntentJson field) {
        return call(walker, "POST", collection + "query", field.query(), 200)
                .body()
                .valueStream()
                .mapToInt(list -> list.size())
                .sum();
    }

    private String declare(String oldVersion, String availability) {
        var body = "{\"old_version\": \"%s\", \"availability\": \"%s\"}".formatted(oldVersion, availability);
        return call(arbitrator, "PUT", AVAILABILITY, body, 200)
                .body()
                .path("version")
                .asString();
    }

    private static String constraintOver(IntentJson field) {
        return "{\"extents\": [%s], \"uss_base_url\": \"https://authority.example\"}".formatted(volume(field));
    }

    private static String volume(IntentJson field) {
        var query = field.query();
        return query.substring(query.indexOf(':') + 1, query.length() - 1);
    }

    private static String version(Uss.Reply reply) {
        return reply.body().path("subscription").path("version").asString();
    }

    private static String ovn(Uss.Reply reply) {
        return reply.body().path("constraint_reference").path("ovn").asString();
    }

    private static String report() {
        var time = "{\"value\": \"2026-07-01T12:00:00Z\", \"format\": \"RFC3339\"}";
        return """
                {"exchange": {"url": "https://uss.example/x", "method": "GET", "headers": ["Accept: */*"],
                  "recorder_role": "Client", "request_time": %s, "request_body": "", "response_time": %s,
                  "response_body": "no", "response_code": 500, "problem": "it failed"}}""".formatted(time, time);
    }
}
