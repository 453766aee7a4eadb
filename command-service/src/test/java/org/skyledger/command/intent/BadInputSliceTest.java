package org.skyledger.command.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.skyledger.command.IntentJson.anIntent;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.skyledger.command.TestService;
import org.skyledger.command.Uss;
import org.skyledger.command.ledger.Ledger;

/** Bad input gets a sentence that tells what is wrong, and nothing is written. */
class BadInputSliceTest {

    private static final String INTENTS = "/dss/v1/operational_intent_references/";

    private final TestService service = TestService.shared();
    private final Uss uss = Uss.named("alice", service);

    static Stream<Arguments> badBodies() {
        var good = anIntent().json();
        var polygon = "\"outline_polygon\": {\"vertices\": [%s]}";
        return Stream.of(
                arguments("", "the body is missing"),
                arguments("{\"extents\": [", "the body is not a JSON object that can be read (line 1"),
                arguments("[]", "the body is not a JSON object"),
                arguments("{}", "state is missing"),
                arguments(good.replace("[{", "{").replace("}]", "}"), "extents has the wrong type or value"),
                arguments(good.replace("\"extents\": [", "\"extents\": [null, "), "extents[0] is missing"),
                arguments(good.replace("47.000000", "91"), "latitude must be between -90 and 90 degrees, not 91.0"),
                arguments(good.replace("47.000000", "NaN"), "Non-standard token 'NaN'"),
                arguments(good.replace("47.000000", "\"NaN\""), "latitude must be between -90 and 90 degrees, not NaN"),
                arguments(good.replace("47.000000", "1e999"), "extents[0].volume.outline_circle.center"),
                arguments(good.replace("8.000000", "181"), "longitude must be between -180 and 180 degrees, not 181.0"),
                arguments(good.replace("\"value\": 300", "\"value\": 0"), "radius must be more than 0 metres"),
                arguments(good.replace("\"units\": \"M\"", "\"units\": \"FT\""), "units must be \"M\""),
                arguments(good.replace("W84", "AGL"), "reference must be \"W84\""),
                arguments(good.replace("RFC3339", "ISO"), "format must be \"RFC3339\""),
                arguments(
                        anIntent().between(600, 500).json(),
                        "the lower altitude (600.0 m) is above the upper (500.0 m)"),
                arguments(backwards(), "must be before the end"),
                arguments(ended(), "which is past"),
                arguments(
                        good.replace("Accepted", "Ended"),
                        "state must be Accepted, Activated, Nonconforming or Contingent"),
                arguments(good.replace("https://", "http://"), "must be an absolute URL with scheme https"),
                arguments(good.replace("https://uss.example/utm", "utm"), "must be an absolute URL"),
                arguments(good.replace("\"key\": []", "\"key\": [null]"), "key must hold OVNs"),
                arguments(
                        withOutline(polygon.formatted(vertices("0,0 0,0.1 0.1,0.1 0,0"))),
                        "must not repeat a vertex (lat 0.0, lng 0.0)"),
                arguments(
                        withOutline(polygon.formatted(vertices("0,0 0.1,0.1 0,0.1 0.1,0"))),
                        "edges must not cross: edge 1 crosses edge 3"),
                arguments(
                        withOutline(polygon.formatted(vertices("0,0 0,0.1"))),
                        "a polygon has 3 to 2000 vertices, not 2"),
                arguments(withOutline("\"outline_circle\": {}"), "outline_circle.center is missing"),
                arguments(
                        withOutline(polygon.formatted(vertices("0,0 0,0.1 0.1,0.1")) + ", \"outline_circle\": {}"),
                        "must have exactly one of outline_circle and outline_polygon"));
    }

    @ParameterizedTest
    @MethodSource
    void badBodies(String body, String sentence) {
        changesNothing(() -> {
            var reply = uss.create(UUID.randomUUID(), body);
            assertThat(reply.status()).as(reply.message()).isEqualTo(400);
            assertThat(reply.message()).contains(sentence);
            assertThat(reply.http().headers().firstValue("X-Correlation-Id")).isPresent();
            assertThat(reply.position()).isNotNegative();
        });
    }

    @Test
    void an_area_that_is_valid_but_too_large_is_413() {
        var wide = withOutline("\"outline_polygon\": {\"vertices\": [%s]}".formatted(vertices("0,0 0,1 1,1 1,0")));
        changesNothing(() -> {
            var reply = uss.create(UUID.randomUUID(), wide);
            assertThat(reply.status()).isEqualTo(413);
            assertThat(reply.message()).contains("covers 12364 square kilometres; the limit is 2500");
        });
    }

    @Test
    void a_body_of_five_mebibytes_is_413_whether_or_not_it_says_so() {
        var large =
                anIntent().json().replace("{\"extents\"", "{\"padding\": \"" + "x".repeat(5 << 20) + "\", \"extents\"");
        changesNothing(() -> {
            var reply = uss.create(UUID.randomUUID(), large);
            assertThat(reply.status()).isEqualTo(413);
            assertThat(reply.message()).isEqualTo("the body must not be larger than 4 MiB");
            assertThat(uss.sendChunked("PUT", INTENTS + UUID.randomUUID(), large)
                            .status())
                    .isEqualTo(413);
        });
    }

    @Test
    void ids_must_be_version_4_uuids_in_any_spelling() {
        changesNothing(() -> {
            for (var id : new String[] {"x", "9f6c1b0a-5d2e-11ef-9b3a-0242ac120002", "%7B%7D"}) {
                var reply = uss.send("PUT", INTENTS + id, anIntent().json());
                assertThat(reply.status()).as(id).isEqualTo(400);
                assertThat(reply.message()).contains("must be a version-4 UUID");
            }
        });
        var id = UUID.randomUUID();
        var created = uss.send(
                "PUT",
                INTENTS + id.toString().replace("-", "").toUpperCase(Locale.ROOT),
                anIntent().at(-70, 0).json());
        assertThat(created.reference().path("id").asString()).isEqualTo(id.toString());
    }

    @Test
    void a_path_without_its_ovn_is_400() {
        changesNothing(() -> {
            assertThat(uss.send(
                                    "PUT",
                                    INTENTS + UUID.randomUUID() + "/",
                                    anIntent().json())
                            .status())
                    .isEqualTo(400);
            assertThat(uss.send("DELETE", INTENTS + UUID.randomUUID() + "/", null)
                            .status())
                    .isEqualTo(400);
        });
    }

    @Test
    void queries_are_checked_like_claims() {
        changesNothing(() -> {
            assertThat(uss.query("{}").message()).isEqualTo("area_of_interest is missing");
            assertThat(uss.query("{\"area_of_interest\": {\"volume\": {}}}").message())
                    .contains("must have exactly one of");
            assertThat(uss.query("{\"area_of_interest\": {\"volume\": {\"outline_polygon\": {\"vertices\": [%s]}}}}"
                                    .formatted(vertices("0,0 0.1,0.1 0,0.1 0.1,0")))
                            .status())
                    .isEqualTo(400);
            assertThat(uss.query("{\"area_of_interest\": {\"volume\": {\"outline_circle\": {}}}}")
                            .status())
                    .isEqualTo(400);
        });
    }

    @Test
    void other_paths_and_methods_are_said_to_be_so() {
        assertThat(uss.send("GET", "/nowhere", null).status()).isEqualTo(404);
        assertThat(uss.send("GET", "/dss/v1/nowhere", null).message()).isEqualTo("there is nothing at this path");
        assertThat(uss.send("POST", INTENTS + UUID.randomUUID(), "{}").status()).isEqualTo(405);
    }

    private void changesNothing(Runnable calls) {
        var ledger = service.bean(Ledger.class);
        long before = ledger.position();
        calls.run();
        assertThat(ledger.position()).isEqualTo(before);
    }

    private static String backwards() {
        var now = Instant.now();
        return anIntent().during(now.plusSeconds(60), now.plusSeconds(60)).json();
    }

    private static String ended() {
        var now = Instant.now();
        return anIntent().during(now.minusSeconds(60), now.minusSeconds(30)).json();
    }

    private static String withOutline(String outline) {
        return anIntent().json().replaceFirst("\"outline_circle\": \\{.*}},", outline + ",");
    }

    private static String vertices(String points) {
        return Stream.of(points.split(" "))
                .map(point -> point.split(","))
                .map(point -> "{\"lat\": " + point[0] + ", \"lng\": " + point[1] + "}")
                .collect(Collectors.joining(", "));
    }
}
