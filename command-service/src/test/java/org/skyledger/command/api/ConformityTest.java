package org.skyledger.command.api;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpHeaders;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Watches the watchman: each kind of departure from the document must be noticed. */
class ConformityTest {

    private static final String AVAILABILITY = "/dss/v1/uss_availability/uss1";
    private static final String UNKNOWN =
            "{\"version\": \"\", \"status\": {\"uss\": \"uss1\", \"availability\": \"Unknown\"}}";
    private static final Map<String, String> GOOD = Map.of(
            "Content-Type", "application/json",
            "Skyledger-Position", "17",
            "X-Correlation-Id", UUID.randomUUID().toString());

    private final Conformity conformity = Conformity.withServedDocument();

    @Test
    void an_answer_as_it_should_be_passes() {
        assertThatCode(() -> check("GET", AVAILABILITY, null, 200, GOOD, UNKNOWN))
                .doesNotThrowAnyException();
    }

    @Test
    void a_status_that_is_not_there_is_noticed() {
        refused("the status is not in the document", "GET", AVAILABILITY, null, 204, GOOD, "");
    }

    @Test
    void an_operation_that_is_not_there_is_noticed() {
        refused("the operation is not in the document", "PATCH", AVAILABILITY, null, 200, GOOD, UNKNOWN);
    }

    @Test
    void members_too_many_too_few_and_of_the_wrong_kind_are_noticed() {
        var more = UNKNOWN.replace("\"version\": \"\"", "\"version\": \"\", \"extra\": 1");
        refused("'extra' is not defined", "GET", AVAILABILITY, null, 200, GOOD, more);
        var less = UNKNOWN.replace("\"version\": \"\", ", "");
        refused("'version' not found", "GET", AVAILABILITY, null, 200, GOOD, less);
        var other = UNKNOWN.replace("Unknown", "Perhaps");
        refused("does not have a value in the enumeration", "GET", AVAILABILITY, null, 200, GOOD, other);
    }

    @Test
    void ids_and_times_are_looked_at_closely() {
        refused(
                "does not match the regex pattern",
                "GET",
                "/dss/v1/subscriptions/" + UUID.randomUUID(),
                null,
                200,
                GOOD,
                "{\"subscription\": {\"id\": \"9F6C1B0A-5D2E-41EF-9B3A-0242AC120002\"}}");
        refused(
                "date-time",
                "GET",
                "/dss/v1/subscriptions/" + UUID.randomUUID(),
                null,
                200,
                GOOD,
                "{\"subscription\": {\"time_start\": {\"value\": \"yesterday\", \"format\": \"RFC3339\"}}}");
    }

    @Test
    void headers_that_are_missing_or_wrong_are_noticed() {
        refused(
                "the header Skyledger-Position is missing",
                "GET",
                AVAILABILITY,
                null,
                200,
                without("Skyledger-Position"),
                UNKNOWN);
        refused("Skyledger-Position:", "GET", AVAILABILITY, null, 200, with("Skyledger-Position", "far"), UNKNOWN);
        refused(
                "the content type text/html",
                "GET",
                AVAILABILITY,
                null,
                200,
                with("Content-Type", "text/html"),
                UNKNOWN);
    }

    @Test
    void a_problem_code_of_another_status_is_noticed() {
        var error = "{\"message\": \"no\"}";
        assertThatCode(() -> check("GET", AVAILABILITY, null, 403, with("Skyledger-Problem", "scope-missing"), error))
                .doesNotThrowAnyException();
        refused("Skyledger-Problem:", "GET", AVAILABILITY, null, 403, with("Skyledger-Problem", "uss-down"), error);
    }

    @Test
    void a_request_that_was_accepted_against_the_document_is_noticed() {
        refused("accepted, though", "PUT", AVAILABILITY, "{\"old_version\": 1}", 200, GOOD, UNKNOWN);
    }

    @Test
    void a_member_that_may_be_left_out_may_be_null() {
        var sent = "{\"availability\": \"Down\", \"old_version\": null}";
        assertThatCode(() -> check("PUT", AVAILABILITY, sent, 200, GOOD, UNKNOWN))
                .doesNotThrowAnyException();
        refused("accepted, though", "PUT", AVAILABILITY, "{\"availability\": null}", 200, GOOD, UNKNOWN);
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

    private void check(
            String method, String path, @Nullable String sent, int status, Map<String, String> headers, String answer) {
        var lists = headers.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, header -> List.of(header.getValue())));
        conformity.check(method, path, sent, status, HttpHeaders.of(lists, (_, _) -> true), answer);
    }

    private static Map<String, String> with(String header, String value) {
        var headers = new HashMap<>(GOOD);
        headers.put(header, value);
        return headers;
    }

    private static Map<String, String> without(String header) {
        var headers = new HashMap<>(GOOD);
        headers.remove(header);
        return headers;
    }
}
