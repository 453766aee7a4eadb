package org.skyledger.bench.dss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skyledger.bench.load.Answer;
import org.skyledger.bench.load.Bytes;
import org.skyledger.sandbox.backing.Unavailable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PlannerTest {

    private static final String PATH = "/dss/v1/operational_intent_references/";
    private static final UUID SUBSCRIPTION = UUID.fromString("00000000-0000-4000-8000-000000000001");

    private final KnownOvns neighbours = new KnownOvns(2);
    private final Planner planner = new Planner(0, Place.number(0), neighbours, requests(), new Ids());
    private long position;

    @Test
    void plans_activates_and_ends_and_begins_again_with_another_intent() {
        var plan = ask();
        assertThat(plan).startsWith("PUT " + PATH).contains("Authorization: Bearer token\r\n");
        assertThat(body(plan).path("state").asString()).isEqualTo("Accepted");
        assertThat(body(plan).path("subscription_id").asString()).isEqualTo(SUBSCRIPTION.toString());
        answer(201);

        var activate = ask();
        var planned = intent(plan) + "_" + suffix(plan);
        assertThat(activate).startsWith("PUT " + PATH + intent(plan) + "/" + planned + " HTTP/1.1\r\n");
        assertThat(body(activate).path("state").asString()).isEqualTo("Activated");
        answer(200);

        var activated = intent(plan) + "_" + suffix(activate);
        assertThat(ask()).startsWith("DELETE " + PATH + intent(plan) + "/" + activated + " HTTP/1.1\r\n");
        answer(200);

        assertThat(intent(ask())).isNotEqualTo(intent(plan));
    }

    @Test
    void others_know_its_ovns_before_it_asks_for_them() {
        for (int life = 0; life < 3; life++) {
            var known = key();
            var plan = ask();
            assertThat(known).contains(intent(plan) + "_" + suffix(plan));
            answer(201);
            known = key();
            var activate = ask();
            assertThat(known).contains(intent(plan) + "_" + suffix(activate));
            answer(200);
            assertThat(key()).contains(intent(plan) + "_" + suffix(activate));
            ask();
            answer(200);
        }
    }

    @Test
    void proves_knowledge_of_its_neighbours_only() {
        neighbours.announce(1, "theirs");
        assertThat(body(ask()).path("key").valueStream().map(JsonNode::asString))
                .containsExactly("theirs");
    }

    @Test
    void says_how_long_its_body_is() {
        var request = ask();
        var body = request.split("\r\n\r\n", 2)[1];
        assertThat(request).contains("Content-Length: " + body.length() + "\r\n");
    }

    @Test
    void asks_the_same_again_with_a_new_key_when_its_key_was_incomplete() {
        var first = ask();
        assertThat(planner.take(new Answer(409, ++position, "{}"))).isFalse();
        neighbours.announce(1, "new");
        var second = ask();
        assertThat(intent(second)).isEqualTo(intent(first));
        assertThat(suffix(second)).isEqualTo(suffix(first));
        assertThat(second).contains("\"key\":[\"new\"]");
    }

    @Test
    void rests_only_when_nothing_of_it_stands() {
        assertThat(planner.rests()).isTrue();
        ask();
        answer(201);
        assertThat(planner.rests()).isFalse();
        ask();
        answer(200);
        assertThat(planner.rests()).isFalse();
        ask();
        answer(200);
        assertThat(planner.rests()).isTrue();
    }

    @Test
    void gives_up_on_any_other_answer() {
        ask();
        assertThatThrownBy(() -> planner.take(new Answer(503, 1, "busy")))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("503: busy");
    }

    @Test
    void gives_up_when_a_position_is_given_twice() {
        ask();
        answer(201);
        ask();
        assertThatThrownBy(() -> planner.take(new Answer(200, position, "")))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("position");
    }

    private static IntentRequests requests() {
        return new IntentRequests(
                new Uss("uss1"),
                "token",
                SUBSCRIPTION,
                "\"altitude_lower\":{},\"altitude_upper\":{}",
                Times.ofIntents(Instant.parse("2026-11-24T00:00:00Z")));
    }

    private String ask() {
        var request = new Bytes();
        planner.ask(request);
        return request.toString();
    }

    private void answer(int status) {
        assertThat(planner.take(new Answer(status, ++position, ""))).isTrue();
    }

    private String key() {
        var json = new Bytes();
        neighbours.addKey(1, json);
        return json.toString();
    }

    private static String intent(String request) {
        return request.substring(request.indexOf(PATH) + PATH.length()).substring(0, 36);
    }

    private static String suffix(String request) {
        return body(request).path("requested_ovn_suffix").asString();
    }

    private static JsonNode body(String request) {
        return JsonMapper.shared().readTree(request.split("\r\n\r\n", 2)[1]);
    }
}
