package org.skyledger.sandbox.conformity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Watches the watchman: each kind of departure from a document must be noticed. */
class ConformityTest {

    private static final String DOCUMENT = """
            openapi: 3.0.3
            info: { title: Kites, version: '1' }
            paths:
              /kites/all:
                get:
                  responses:
                    '200': { description: All, content: { text/plain: { schema: { type: string, enum: [all] } } } }
              /kites/{id}:
                parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
                get:
                  security: [{ Authority: [fly] }, { Authority: [look] }]
                  responses:
                    '200': { $ref: '#/components/responses/Kite' }
                    '304': { description: As before }
                    default:
                      description: Something else
                      content: { application/problem+json: { schema: { type: object, required: [title] } } }
                put:
                  requestBody: { $ref: '#/components/requestBodies/Kite' }
                  responses:
                    '200': { $ref: '#/components/responses/Kite' }
            components:
              requestBodies:
                Kite:
                  content:
                    application/json:
                      schema: { type: object, required: [height], properties: { height: { type: integer } } }
              responses:
                Kite:
                  description: A kite
                  headers:
                    Wind: { required: true, schema: { type: integer, minimum: 0 } }
                    Colour: { schema: { allOf: [{ $ref: '#/components/schemas/Colour' }], enum: [red] } }
                  content:
                    application/json:
                      schema: { $ref: '#/components/schemas/Kite' }
              schemas:
                Colour: { type: string, enum: [red, blue] }
                Kite:
                  type: object
                  additionalProperties: false
                  required: [id, since]
                  properties:
                    id: { type: string, pattern: '^[a-z]+$' }
                    since: { type: string, format: date-time }
                    tail: { $ref: '#/components/schemas/Kite' }
            """;

    private static final String KITE = "{\"id\": \"a\", \"since\": \"2026-07-01T12:00:00Z\"}";
    private static final Map<String, String> GOOD = Map.of("Content-Type", "application/json", "Wind", "3");

    private final ApiDocument document =
            ApiDocument.read(new ByteArrayInputStream(DOCUMENT.getBytes(StandardCharsets.UTF_8)));
    private final Conformity conformity = new Conformity(document);

    @Test
    void an_answer_as_it_should_be_passes() {
        assertThat(check("GET", "/kites/a?x=y", null, 200, GOOD, KITE)).isTrue();
        assertThat(check("HEAD", "/kites/a", null, 200, GOOD, "")).isTrue();
        assertThat(check("GET", "/kites/all", null, 200, Map.of("Content-Type", "text/plain;charset=UTF-8"), "all"))
                .isTrue();
        assertThat(check("GET", "/kites/a", null, 404, Map.of("Content-Type", "application/problem+json"), """
                {"title": "gone"}"""))
                .isTrue();
    }

    @Test
    void an_operation_that_is_not_there_is_told_apart() {
        assertThat(check("DELETE", "/kites/a", null, 200, GOOD, KITE)).isFalse();
        assertThat(check("GET", "/kites/a/", null, 200, GOOD, KITE)).isFalse();
        assertThat(check("GET", "/kites/a/b", null, 200, GOOD, KITE)).isFalse();
    }

    @Test
    void a_status_that_is_not_there_is_noticed() {
        refused("the status is not in the document", "PUT", "/kites/a", null, 404, GOOD, KITE);
    }

    @Test
    void members_too_many_too_few_and_of_the_wrong_kind_are_noticed_at_any_depth() {
        wrongBody("'x' is not defined", KITE.replace("\"a\"", "\"a\", \"x\": 1"));
        wrongBody("'since' not found", "{\"id\": \"a\"}");
        wrongBody("does not match the regex pattern", KITE.replace("\"a\"", "\"A\""));
        wrongBody("date-time", KITE.replace("2026-07-01T12:00:00Z", "yesterday"));
        wrongBody("/tail: required property 'id'", KITE.replace("\"a\"", "\"a\", \"tail\": {}"));
        wrongBody("not JSON", "<html>");
    }

    @Test
    void a_body_where_none_should_be_is_noticed() {
        assertThat(check("GET", "/kites/a", null, 304, Map.of(), "")).isTrue();
        refused("no body is in the document", "GET", "/kites/a", null, 304, GOOD, KITE);
    }

    @Test
    void headers_that_are_missing_or_wrong_are_noticed() {
        refused("the header Wind is missing", "GET", "/kites/a", null, 200, with("Wind", ""), KITE);
        refused("Wind: ", "GET", "/kites/a", null, 200, with("Wind", "strong"), KITE);
        refused("Colour: ", "GET", "/kites/a", null, 200, with("Colour", "blue"), KITE);
        refused("the content type text/html", "GET", "/kites/a", null, 200, with("Content-Type", "text/html"), KITE);
    }

    @Test
    void a_request_that_was_accepted_against_the_document_is_noticed() {
        assertThat(check("PUT", "/kites/a", "{\"height\": 1, \"more\": [{\"x\": null}]}", 200, GOOD, KITE))
                .isTrue();
        refused("accepted, though", "PUT", "/kites/a", "{\"height\": \"high\"}", 200, GOOD, KITE);
        refused("accepted, though", "PUT", "/kites/a", "{\"height\": null}", 200, GOOD, KITE);
        refused("a body was accepted, but none", "GET", "/kites/a", "{}", 200, GOOD, KITE);
    }

    @Test
    void scopes_are_alternatives() {
        assertThat(document.find("GET", "/kites/a").orElseThrow().scopes()).containsExactly("fly", "look");
    }

    private void wrongBody(String because, String answer) {
        refused(because, "GET", "/kites/a", null, 200, GOOD, answer);
    }

    private void refused(
            String because,
            String method,
            String path,
            @Nullable String sent,
            int status,
            Map<String, String> headers,
            String answer) {
        assertThatThrownBy(() -> check(method, path, sent, status, headers, answer))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(because);
    }

    private boolean check(
            String method, String path, @Nullable String sent, int status, Map<String, String> headers, String answer) {
        var lists = headers.entrySet().stream()
                .filter(header -> !header.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, header -> List.of(header.getValue())));
        return conformity.check(method, path, sent, status, HttpHeaders.of(lists, (_, _) -> true), answer);
    }

    /** @param value empty for none */
    private static Map<String, String> with(String header, String value) {
        var headers = new HashMap<>(GOOD);
        headers.put(header, value);
        return headers;
    }
}
