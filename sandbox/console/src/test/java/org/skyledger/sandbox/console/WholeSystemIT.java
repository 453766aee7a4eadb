package org.skyledger.sandbox.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The services as they run in production, on real servers: what goes in over HTTP comes out everywhere. */
@TestMethodOrder(MethodOrderer.MethodName.class)
@ExtendWith(WholeSystem.Started.class)
class WholeSystemIT {

    private static final WholeSystem SYSTEM = WholeSystem.SHARED;
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void an_intent_is_readable_at_its_position_and_an_older_version_as_of_before_the_update() throws Exception {
        var id = UUID.randomUUID();
        var created = put("/" + id, intent(500, 600));
        assertThat(created.status()).as(created.body().toString()).isEqualTo(201);

        var item = item(id, "", created.position());
        assertThat(item.status()).as(item.body().toString()).isEqualTo(200);
        assertThat(item.body().path("properties").path("version").asInt()).isEqualTo(1);
        assertThat(item.position()).isGreaterThanOrEqualTo(created.position());

        var ovn =
                created.body().path("operational_intent_reference").path("ovn").asString();
        var updated = put("/" + id + "/" + ovn, intent(510, 590));
        var now = item(id, "", updated.position());
        assertThat(now.body().path("properties").path("version").asInt()).isEqualTo(2);
        var versions = item(id, "/versions", updated.position()).body().path("versions");
        var before =
                Instant.parse(versions.get(1).path("recorded_from").asString()).minusNanos(1_000);
        var then = item(id, "?as-of=" + before, updated.position());
        assertThat(then.body().path("properties").path("version").asInt()).isEqualTo(1);
    }

    @Test
    void flights_agree_everywhere() {
        assertThat(SYSTEM.demo("--flights", "60", "--seed", "7")).isZero();
    }

    @ParameterizedTest
    @EnumSource(names = {"COMMAND", "PROJECTIONS", "QUERY"})
    void nothing_is_missing_after_a_service_was_killed(Part part) {
        assertThat(SYSTEM.demo("--flights", "15", "--leave", "0.5", "--no-check"))
                .isZero();
        SYSTEM.kill(part);
        await().atMost(Duration.ofSeconds(30)).until(() -> !SYSTEM.answers(part));
        await().atMost(Duration.ofMinutes(2)).until(() -> SYSTEM.answers(part));
        assertThat(SYSTEM.check()).isZero();
        assertThat(SYSTEM.demo("--flights", "15", "--leave", "0")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"intents", "constraints", "subscriptions"})
    void a_view_is_rebuilt_and_agrees_as_before(String view) {
        assertThat(SYSTEM.demo("--flights", "15", "--leave", "0.5", "--no-check"))
                .isZero();
        assertThat(SYSTEM.views(new RebuildCommand(), view)).isZero();
        assertThat(SYSTEM.views(new RetryCommand(), view)).isZero();
        assertThat(SYSTEM.views(new ParkedCommand())).isZero();
        assertThat(SYSTEM.check()).isZero();
    }

    @Test
    void the_auditors_copy_is_read_anew_and_is_the_one_that_was_signed() throws Exception {
        assertThat(SYSTEM.demo("--flights", "15", "--leave", "0", "--no-check")).isZero();
        assertThat(SYSTEM.rebuildAudit()).isZero();
        var audit = send(HttpRequest.newBuilder(URI.create(SYSTEM.url(Part.PROJECTIONS) + "/actuator/health")))
                .body()
                .at("/components/audit/details");
        assertThat(audit.path("attested").asLong()).isPositive();
        assertThat(audit.has("fault") || audit.has("contradiction")).isFalse();
    }

    @Test
    void a_view_that_there_is_not_is_refused() {
        assertThat(SYSTEM.views(new RebuildCommand(), "no such view")).isNotZero();
        assertThat(SYSTEM.views(new RetryCommand(), "no such view")).isNotZero();
    }

    private record Reply(int status, long position, JsonNode body) {}

    private static Reply put(String path, String json) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(
                        URI.create(SYSTEM.url(Part.COMMAND) + "/dss/v1/operational_intent_references" + path))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json)));
    }

    /** Asks again as long as the view is behind, as a client does that is told to. */
    private static Reply item(UUID id, String query, long position) {
        var request = HttpRequest.newBuilder(
                        URI.create(SYSTEM.url(Part.QUERY) + "/collections/operational-intents/items/" + id + query))
                .header("Skyledger-Position", Long.toString(position));
        return await().atMost(Duration.ofMinutes(2)).until(() -> send(request), reply -> reply.status() != 503);
    }

    private static String token() throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(SYSTEM.url(Part.AUTHORITY)
                        + "/token?grant_type=client_credentials&intended_audience=localhost"
                        + "&scope=utm.strategic_coordination&sub=uss9")))
                .body()
                .path("access_token")
                .asString();
    }

    private static Reply send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var response = HTTP.send(request.build(), BodyHandlers.ofString());
        var position = response.headers().firstValueAsLong("Skyledger-Position").orElse(-1);
        return new Reply(response.statusCode(), position, JSON.readTree(response.body()));
    }

    /** Over the open sea, where no airport is. */
    private static String intent(int lower, int upper) {
        var start = Instant.now().plusSeconds(600);
        return """
                {"extents": [{
                   "volume": {
                     "outline_circle": {"center": {"lat": -48.9, "lng": -123.4}, "radius": {"value": 200, "units": "M"}},
                     "altitude_lower": {"value": %d, "reference": "W84", "units": "M"},
                     "altitude_upper": {"value": %d, "reference": "W84", "units": "M"}},
                   "time_start": {"value": "%s", "format": "RFC3339"},
                   "time_end": {"value": "%s", "format": "RFC3339"}}],
                 "state": "Accepted", "uss_base_url": "https://uss9.example/utm", "key": []}""".formatted(lower, upper, start, start.plusSeconds(600));
    }
}
