package org.skyledger.query.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skyledger.query.Api.INTENTS;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.skyledger.query.Api;
import org.skyledger.query.QuerySlice;
import org.skyledger.query.Sky;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@QuerySlice
class ProblemsSliceTest {

    @Autowired
    Api api;

    @Autowired
    Sky sky;

    @LocalServerPort
    int port;

    @BeforeEach
    void clear() {
        sky.clear();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bbox=1,2,3                       | parameter bbox: a box is 4 numbers
            bbox=                            | parameter bbox: "" is not a number
            bbox=1,2,3,100                   | parameter bbox: north must be between -90 and 90
            bbox=1,2,3,4&bbox=1,2,3,4        | parameter bbox: given 2 times
            datetime=yesterday               | parameter datetime: "yesterday" is not a moment in RFC 3339
            datetime=2020-01-01T00:00:00+01:00 | the plus sign is written %2B
            state=Ended                      | parameter state: "Ended" is no state of an intent
            state=                           | parameter state: "" is no state of an intent
            manager=                         | parameter manager: it must be a USS's name
            manager=a%00b                    | parameter manager: it must be a USS's name
            limit=0                          | parameter limit: "0" is not a whole number from 1 to 1000
            limit=ten                        | parameter limit: "ten" is not a whole number from 1 to 1000
            as-of=2020-01-01                 | parameter as-of: "2020-01-01" is not a moment in RFC 3339
            cursor=abc                       | parameter cursor: this is no cursor
            """)
    void a_bad_value_is_refused_with_what_is_wrong(String query, String sentence) {
        var answer = api.intents(query);

        assertProblem(answer, ProblemCode.BAD_PARAMETER);
        assertThat(answer.<String>at("$.detail")).contains(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /?g=json                              | there is no parameter "g" here; allowed: f
            /api?x                                | there is no parameter "x" here; allowed: f
            /conformance?bbox=1,2,3,4             | there is no parameter "bbox" here; allowed: f
            /collections?limit=3                  | there is no parameter "limit" here; allowed: f
            /collections/operational-intents?a=b  | there is no parameter "a" here; allowed: f
            /collections/operational-intents/items?asof=x | allowed: as-of, bbox, bbox-crs, crs, cursor, datetime
            /collections/operational-intents/items?BBOX=1 | allowed: as-of, bbox, bbox-crs, crs, cursor, datetime
            /collections/operational-intents/items/1?limit=1 | there is no parameter "limit" here; allowed: as-of
            """)
    void an_unknown_parameter_is_refused_with_those_that_are_known(String path, String sentence) {
        var answer = api.get(path);

        assertProblem(answer, ProblemCode.UNKNOWN_PARAMETER);
        assertThat(answer.<String>at("$.detail")).contains(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/no/such/route", "/collections/no-such-collection", "/error", "/openapi.json"})
    void an_unknown_route_is_not_found(String path) {
        assertProblem(api.get(path), ProblemCode.NO_SUCH_RESOURCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void only_reading_is_allowed(String method) {
        var answer = api.send(method, INTENTS + "/items");

        assertProblem(answer, ProblemCode.METHOD_NOT_ALLOWED);
        assertThat(answer.header("Allow")).contains("GET");
    }

    @Test
    void a_representation_that_there_is_not_is_refused_with_those_there_are() {
        var answer = api.intents("", "Accept", "image/png");

        assertProblem(answer, ProblemCode.NOT_ACCEPTABLE);
        assertThat(answer.<String>at("$.detail")).contains("application/geo+json");
    }

    @Test
    void a_request_that_is_not_well_formed_is_refused_by_the_server_itself() throws IOException {
        var answer = sendRaw("GET /collections?a=[{ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("Content-Type: application/problem+json")
                .contains("\"type\":\"https://skyledger.org/problems/bad-request\"")
                .contains("\"correlation\":\"")
                .doesNotContain("<html", "Tomcat");
    }

    @Test
    void a_problem_says_which_resource_it_is_about_and_is_not_kept() {
        var answer = api.intents("limit=0");

        assertThat(answer.<String>at("$.instance")).isEqualTo(INTENTS + "/items");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void the_callers_correlation_id_is_echoed_in_every_answer() {
        assertThat(api.intents("", "X-Correlation-Id", "trip-7.a_B").header("X-Correlation-Id"))
                .isEqualTo("trip-7.a_B");

        var problem = api.intents("limit=0", "X-Correlation-Id", "trip-7.a_B");
        assertThat(problem.header("X-Correlation-Id")).isEqualTo("trip-7.a_B");
        assertThat(problem.<String>at("$.correlation")).isEqualTo("trip-7.a_B");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "two words", "a\u00e4", "12345678901234567890123456789012345678901234567890123456789012345"})
    void a_correlation_id_that_could_forge_a_log_line_is_replaced(String id) {
        var answer = api.intents("limit=0", "X-Correlation-Id", id);

        assertThat(UUID.fromString(answer.header("X-Correlation-Id"))).isNotNull();
        assertThat(answer.<String>at("$.correlation")).isEqualTo(answer.header("X-Correlation-Id"));
    }

    private static void assertProblem(Api.Answer answer, ProblemCode code) {
        assertThat(answer.status()).isEqualTo(code.status().value());
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.<Map<String, Object>>at("$"))
                .containsEntry("type", code.type().toString())
                .containsEntry("title", code.meaning())
                .containsEntry("status", code.status().value())
                .containsEntry("correlation", answer.header("X-Correlation-Id"))
                .containsKeys("detail", "instance");
    }

    private String sendRaw(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
