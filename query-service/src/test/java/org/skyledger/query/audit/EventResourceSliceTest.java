package org.skyledger.query.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.skyledger.query.Api;
import org.skyledger.query.QuerySlice;
import org.skyledger.query.Records;
import org.springframework.beans.factory.annotation.Autowired;

@QuerySlice
class EventResourceSliceTest {

    private static final UUID A = new UUID(0, 10);
    private static final UUID B = new UUID(0, 11);
    private static final UUID REQUEST = new UUID(1, 1);
    private static final UUID COMMAND = new UUID(2, 2);
    private static final String ZURICH = "POLYGON((8.5 47.3, 8.6 47.3, 8.6 47.4, 8.5 47.4, 8.5 47.3))";
    private static final String FIJI = "POLYGON((179.5 -18, 179.9 -18, 179.9 -17, 179.5 -17, 179.5 -18))";
    private static final String NOTICES =
            "{\"version\":1,\"notices\":[{\"subscription\":\"s1\",\"notificationIndex\":4,\"ussBaseUrl\":\"https://u\"}]}";

    @Autowired
    Api api;

    @Autowired
    Records records;

    @BeforeEach
    void five_records() {
        records.clear();
        records.add(A, "intent.IntentPlanned", NOTICES, "uss1", REQUEST, COMMAND, ZURICH);
        records.add(B, "subscription.SubscriptionCreated", "{\"version\":\"v\"}", "uss1", REQUEST, COMMAND, ZURICH);
        records.add(
                new UUID(0, 12),
                "constraint.ConstraintPublished",
                "{}",
                "authority",
                UUID.randomUUID(),
                UUID.randomUUID(),
                FIJI);
        records.add(
                A, "intent.IntentActivated", "{\"version\":2}", "uss1", UUID.randomUUID(), UUID.randomUUID(), ZURICH);
        records.add(A, "later.Invented", "{}", "uss2", REQUEST, UUID.randomUUID(), null);
        records.attest();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                                                    | 1 2 3 4 5
                    from=2&to=4                                     | 2 3 4
                    entity=00000000-0000-0000-0000-00000000000a     | 1 4 5
                    actor=authority                                 | 3
                    type=org.skyledger.events.intent.IntentActivated| 4
                    datetime=2020-01-01T00:02:00Z/2020-01-01T00:03:00Z | 2 3
                    datetime=../2020-01-01T00:01:00Z                | 1
                    datetime=2020-01-01T00:02:00Z/..&from=4         | 4 5
                    datetime=2020-01-01T00:02:00Z/..&to=3           | 2 3
                    bbox=8.55,47.35,9,48                            | 1 2 4
                    bbox=8.55,47.35,8.55,47.35                      | 1 2 4
                    bbox=179,-20,-179,20                            | 3
                    bbox=8,47,9,48&actor=uss1&from=2                | 2 4
                    entity=00000000-0000-0000-0000-0000000000ff     |
                    """)
    void finds_what_was_asked_for(String query, String positions) {
        var found =
                api.audit("/audit/events?" + (query == null ? "" : query)).<List<Integer>>at("$.events[*].position");

        assertThat(found.stream()
                        .map(String::valueOf)
                        .reduce((a, b) -> a + " " + b)
                        .orElse(""))
                .isEqualTo(positions == null ? "" : positions);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=0",
                "from=x",
                "from=3&to=2",
                "to=-1",
                "to=1234567890123456789",
                "entity=none",
                "actor=",
                "bbox=1,2,3",
                "bbox=8,47,0,9,48,9",
                "datetime=yesterday",
                "limit=0",
                "colour=red"
            })
    void what_cannot_be_is_refused(String query) {
        assertThat(api.audit("/audit/events?" + query).status()).isEqualTo(400);
    }

    @Test
    void pages_follow_each_other_until_all_was_shown() {
        var first = api.audit("/audit/events?limit=2&actor=uss1");
        assertThat(first.<List<Integer>>at("$.events[*].position")).containsExactly(1, 2);
        var second = api.audit(first.links("next").getFirst());

        assertThat(second.<List<Integer>>at("$.events[*].position")).containsExactly(4);
        assertThat(second.links("next")).isEmpty();
    }

    @Test
    void pages_of_a_time_follow_each_other_too() {
        var first = api.audit("/audit/events?limit=2&datetime=2020-01-01T00:02:00Z/2020-01-01T00:05:00Z");
        assertThat(first.<List<Integer>>at("$.events[*].position")).containsExactly(2, 3);
        var second = api.audit(first.links("next").getFirst());

        assertThat(second.<List<Integer>>at("$.events[*].position")).containsExactly(4, 5);
        assertThat(second.links("next")).isEmpty();
    }

    @Test
    void what_one_partition_has_ahead_is_not_shown_and_the_position_is_told() {
        records.fold(3);
        var answer = api.audit("/audit/events");

        assertThat(answer.<List<Integer>>at("$.events[*].position")).containsExactly(1, 2, 3);
        assertThat(answer.header("Skyledger-Position")).isEqualTo("3");
        assertThat(api.audit("/audit/events/4").status()).isEqualTo(404);
    }

    @Test
    void a_record_is_shown_with_its_envelope() {
        var answer = api.audit("/audit/events/4");

        assertThat(answer.<String>at("$.event.entity")).isEqualTo(A.toString());
        assertThat(answer.<Integer>at("$.event.sequence")).isEqualTo(1);
        assertThat(answer.<String>at("$.event.kind")).isEqualTo("intent");
        assertThat(answer.<Integer>at("$.event.payload.version")).isEqualTo(2);
        assertThat(answer.<String>at("$.event.metadata.actor")).isEqualTo("uss1");
        assertThat(answer.<String>at("$.event.area.type")).isEqualTo("MultiPolygon");
        assertThat(answer.<String>at("$.event.hash"))
                .isEqualTo(records.ledger().get(3).hash().hex());
    }

    @Test
    void what_it_came_of_and_what_came_of_it_is_told() {
        var answer = api.audit("/audit/events/2");

        assertThat(answer.<List<String>>at("$.causes[*].by")).containsExactly("command");
        assertThat(answer.<List<Integer>>at("$.causes[*].position")).containsExactly(1);
        assertThat(answer.<List<String>>at("$.effects[*].by")).containsExactly("request");
        assertThat(answer.<List<Integer>>at("$.effects[*].position")).containsExactly(5);
    }

    @Test
    void the_records_of_a_history_lead_to_each_other() {
        var answer = api.audit("/audit/events/4");

        assertThat(answer.<List<Integer>>at("$.causes[*].position")).containsExactly(1);
        assertThat(answer.<List<Integer>>at("$.effects[*].position")).containsExactly(5);
        assertThat(answer.<List<String>>at("$..by")).containsOnly("entity");
    }

    @Test
    void a_life_is_told_in_sentences_with_whom_had_to_be_told() {
        var answer = api.audit("/audit/entities/" + A + "/timeline");

        assertThat(answer.<String>at("$.kind")).isEqualTo("intent");
        assertThat(answer.<List<String>>at("$.entries[*].what"))
                .containsExactly(
                        "uss1 planned the operational intent",
                        "uss1 began to fly the operational intent",
                        "uss2 did what this version has no words for: Invented");
        assertThat(answer.<List<String>>at("$.entries[*].version")).containsExactly("1", "2");
        assertThat(answer.<List<Integer>>at("$.entries[0].obliged[*].notificationIndex"))
                .containsExactly(4);
        assertThat(api.audit("/audit/entities/" + UUID.randomUUID() + "/timeline")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void an_answer_is_for_nobody_elses_cache() {
        assertThat(api.audit("/audit/events").header("Cache-Control")).isEqualTo("no-store");
    }
}
