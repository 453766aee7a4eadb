package org.skyledger.query.audit.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.skyledger.query.Api;
import org.skyledger.query.QuerySlice;
import org.skyledger.query.Records;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Record n was recorded n minutes after midnight. */
@QuerySlice
class ReplaySliceTest {

    private static final UUID A = new UUID(0, 10);
    private static final UUID B = new UUID(0, 11);
    private static final String ZURICH = "POLYGON((8.5 47.3, 8.6 47.3, 8.6 47.4, 8.5 47.4, 8.5 47.3))";
    private static final String FIJI = "POLYGON((179.5 -18, 179.9 -18, 179.9 -17, 179.5 -17, 179.5 -18))";

    @Autowired
    Api api;

    @Autowired
    Records records;

    @Autowired
    TestMetronome metronome;

    @TestConfiguration
    static class Parts {

        @Bean
        @Primary
        TestMetronome testMetronome() {
            return new TestMetronome();
        }
    }

    @BeforeEach
    void begin() {
        records.clear();
        metronome.clear();
    }

    @Test
    void each_record_comes_with_its_envelope_its_moment_and_a_sentence() {
        record(A, "intent.IntentPlanned", "uss1", ZURICH);
        record(A, "intent.IntentActivated", "uss1", ZURICH);
        records.attest();

        var told = replay("speed=60");

        assertThat(told).extracting(Told::name).containsExactly("begin", "record", "record", "end");
        var second = told.get(2);
        assertThat(second.id()).isEqualTo("2");
        assertThat(second.<String>at("$.at")).isEqualTo("2020-01-01T00:02:00Z");
        assertThat(second.<String>at("$.what")).isEqualTo("uss1 began to fly the operational intent");
        var shown = api.audit("/audit/events/2");
        assertThat(second.<Object>at("$.event")).isEqualTo(shown.<Object>at("$.event"));
    }

    @ParameterizedTest
    @CsvSource({"1, 240", "60, 4", "0.5, 480", "86400, 0.002777778", "max, 0"})
    void records_come_as_far_apart_as_they_were_or_so_many_times_faster(String speed, double seconds) {
        many(5);

        assertThat(positions(replay("speed=" + speed))).containsExactly(1, 2, 3, 4, 5);
        assertThat(metronome.waited().toNanos() / 1e9).isCloseTo(seconds, within(1e-6));
    }

    @Test
    void a_silence_is_broken_by_the_clock_each_second() {
        many(2);

        var told = replay("speed=20");

        assertThat(told).extracting(Told::name).containsExactly("begin", "record", "clock", "clock", "record", "end");
        assertThat(told.get(2).id()).isEqualTo("1");
        assertThat(told.get(2).<String>at("$.at")).isEqualTo("2020-01-01T00:01:20Z");
        assertThat(told.get(3).<String>at("$.at")).isEqualTo("2020-01-01T00:01:40Z");
        assertThat(replay("")).filteredOn("name", "clock").hasSize(59);
    }

    @Test
    void from_a_moment_on_the_clock_goes_and_until_a_moment() {
        many(4);

        var told = replay("speed=30&from=2020-01-01T00:01:30Z&to=2020-01-01T00:03:50Z");

        assertThat(told).extracting(Told::name).containsExactly("begin", "record", "clock", "record", "clock", "end");
        assertThat(told.getFirst().<String>at("$.at")).isEqualTo("2020-01-01T00:01:30Z");
        assertThat(told.getFirst().<String>at("$.until")).isEqualTo("2020-01-01T00:03:50Z");
        assertThat(positions(told)).containsExactly(2, 3);
        assertThat(told.getLast().<String>at("$.at")).isEqualTo("2020-01-01T00:03:50Z");
        assertThat(metronome.waited()).isBetween(Duration.ofMillis(4_666), Duration.ofMillis(4_667));
    }

    @Test
    void between_two_records_there_may_be_time_and_nothing_else() {
        many(2);

        var told = replay("speed=10&from=2020-01-01T00:01:10Z&to=2020-01-01T00:01:40Z");

        assertThat(told).extracting(Told::name).containsExactly("begin", "clock", "clock", "end");
        assertThat(told.getLast().<Integer>at("$.count")).isZero();
    }

    @Test
    void after_the_last_record_that_is_known_there_is_nothing() {
        many(2);

        var told = replay("from=2020-01-01T00:03:00Z&to=2021-01-01T00:00:00Z");

        assertThat(told).extracting(Told::name).containsExactly("begin", "end");
        assertThat(told.getLast().<String>at("$.at")).isEqualTo("2020-01-01T00:03:00Z");
        assertThat(told.getLast().<Integer>at("$.position")).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                                             | 1 2 3 4 5 6
                    from=3                                   | 3 4 5 6
                    from=3&to=4                              | 3 4
                    to=4                                     | 1 2 3 4
                    to=999999999999999999                    | 1 2 3 4 5 6
                    from=2020-01-01T00:02:00Z&to=3           | 2 3
                    from=2020-01-01T00:02:00.000001Z         | 3 4 5 6
                    from=2&to=2020-01-01T00:03:59.999999Z    | 2 3
                    to=2020-01-01T00:04:00Z                  | 1 2 3 4
                    from=0000-01-01T00:00:00Z                | 1 2 3 4 5 6
                    to=2999-01-01T00:00:00%2B01:00           | 1 2 3 4 5 6
                    entity=00000000-0000-0000-0000-00000000000a | 1 3 5
                    actor=uss2                               | 2 4
                    type=org.skyledger.events.intent.IntentEnded | 5
                    bbox=8.55,47.35,9,48                     | 1 3 5
                    bbox=179,-20,-179,20&from=3              | 4
                    """)
    void what_is_told_can_be_chosen(@Nullable String query, String positions) {
        record(A, "intent.IntentPlanned", "uss1", ZURICH);
        record(B, "intent.IntentPlanned", "uss2", FIJI);
        record(A, "intent.IntentActivated", "uss1", ZURICH);
        record(B, "intent.IntentActivated", "uss2", FIJI);
        record(A, "intent.IntentEnded", "uss1", ZURICH);
        record(UUID.randomUUID(), "availability.AvailabilityDeclared", "uss3", null);
        records.attest();

        assertThat(positions(replay("speed=max" + (query == null ? "" : "&" + query))).stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(positions);
    }

    @Test
    void whoever_comes_back_goes_on_right_behind_what_was_seen_at_its_moment() {
        many(5);

        var told = replay("speed=60&from=2020-01-01T00:01:30Z&to=4", "Last-Event-ID", "2");

        assertThat(positions(told)).containsExactly(3, 4);
        assertThat(told.getFirst().<String>at("$.at")).isEqualTo("2020-01-01T00:02:00Z");
        assertThat(told.getFirst().<Integer>at("$.from")).isEqualTo(3);
        assertThat(metronome.waited()).isEqualTo(Duration.ofSeconds(2));
        var later = replay("speed=60&from=2020-01-01T00:02:30Z", "Last-Event-ID", "2");
        assertThat(later.getFirst().<String>at("$.at")).isEqualTo("2020-01-01T00:02:30Z");
        assertThat(positions(later)).containsExactly(3, 4, 5);
    }

    @Test
    void what_was_not_reached_yet_is_no_place_to_go_on_from_though_one_may_seek_forward_and_back() {
        many(5);

        assertThat(positions(replay("speed=max&from=3", "Last-Event-ID", "1"))).containsExactly(3, 4, 5);
        assertThat(positions(replay("speed=max", "Last-Event-ID", "4"))).containsExactly(5);
        assertThat(replay("", "Last-Event-ID", "5")).extracting(Told::name).containsExactly("begin", "end");
        var ahead = ask("", "Last-Event-ID", "6");
        assertThat(ahead.status()).isEqualTo(503);
        assertThat(ahead.<String>at("$.type")).endsWith("/view-behind");
    }

    @Test
    void the_end_counts_and_says_where_it_is() {
        many(5);

        var end = replay("speed=max&to=4", "Last-Event-ID", "1").getLast();

        assertThat(end.id()).isEqualTo("4");
        assertThat(end.<Integer>at("$.count")).isEqualTo(3);
        assertThat(end.<Integer>at("$.position")).isEqualTo(4);
        assertThat(end.<String>at("$.at")).isEqualTo("2020-01-01T00:04:00Z");
    }

    @Test
    void a_ledger_of_which_nothing_is_known_has_a_short_history() {
        assertThat(replay("")).extracting(Told::name).containsExactly("begin", "end");
    }

    @Test
    void what_one_partition_has_ahead_is_not_told_and_the_position_is() {
        many(5);
        records.fold(3);

        var answer = ask("speed=max");

        assertThat(positions(Told.all(answer.body()))).containsExactly(1, 2, 3);
        assertThat(answer.header("Skyledger-Position")).isEqualTo("3");
    }

    @Test
    void a_history_longer_than_a_page_is_told_whole() {
        many(2 * History.PAGE + 1);

        assertThat(positions(replay("speed=max")))
                .isEqualTo(
                        IntStream.rangeClosed(1, 2 * History.PAGE + 1).boxed().toList());
    }

    @Test
    void a_history_whose_records_are_taken_away_meanwhile_does_not_look_whole() {
        many(History.PAGE + 1);
        metronome.meanwhile(() -> records.fold(1));

        var told = replay("speed=60");

        assertThat(positions(told)).hasSize(History.PAGE);
        assertThat(told).extracting(Told::name).doesNotContain("end");
    }

    @Test
    void an_expired_token_ends_it_and_with_another_one_it_goes_on() {
        many(70);

        var told = replay("");
        var expired = told.getLast();

        assertThat(expired.name()).isEqualTo("expired");
        assertThat(expired.<Integer>at("$.position")).isEqualTo(60);
        assertThat(positions(replay("", "Last-Event-ID", expired.id())))
                .isEqualTo(IntStream.rangeClosed(61, 70).boxed().toList());
    }

    @Test
    void a_payload_of_several_lines_is_told_in_one() {
        records.add(A, "intent.IntentPlanned", "{\n  \"a\": 1,\r\n\n\"b\":\"event: x\\n\"}");
        records.attest();

        var told = replay("");

        assertThat(told).extracting(Told::name).containsExactly("begin", "record", "end");
        assertThat(told.get(1).<String>at("$.event.payload.b")).isEqualTo("event: x\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=0",
                "from=-1",
                "from=yesterday",
                "from=2020-01-01",
                "from=2020-13-01T00:00:00Z",
                "from=1234567890123456789",
                "from=6",
                "from=2999-01-01T00:00:00Z",
                "from=4&to=3",
                "from=3&to=2020-01-01T00:02:00Z",
                "from=2020-01-01T00:03:01Z&to=3",
                "from=2020-01-01T00:03:00Z&to=2020-01-01T00:02:00Z",
                "to=0",
                "speed=0",
                "speed=0.09",
                "speed=86401",
                "speed=-1",
                "speed=1e3",
                "speed=fast",
                "entity=none",
                "actor=",
                "bbox=1,2,3",
                "bbox=8,47,0,9,48,9",
            })
    void what_cannot_be_is_refused(String query) {
        many(5);

        var answer = ask(query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.<String>at("$.type")).endsWith("/bad-parameter");
        assertThat(answer.<String>at("$.detail")).contains(query.substring(0, query.indexOf('=')));
        assertThat(metronome.waited()).isZero();
    }

    @Test
    void an_unknown_parameter_a_header_that_is_no_id_and_a_missing_purpose_are_refused() {
        assertThat(ask("limit=3").<String>at("$.type")).endsWith("/unknown-parameter");
        assertThat(ask("", "Last-Event-ID", "3-1").<String>at("$.type")).endsWith("/bad-parameter");
        assertThat(api.get("/audit/replay", "Authorization", "Bearer " + Api.auditor("skyledger.audit"))
                        .<String>at("$.type"))
                .endsWith("/purpose-missing");
    }

    @Test
    void each_connection_is_a_read_that_is_recorded_before_anything_is_told() {
        many(2);
        List<Object> known = new ArrayList<>();
        metronome.meanwhile(() -> known.addAll(api.audit("/audit/reads").<List<Object>>at("$.reads[*].request")));

        replay("speed=60");

        assertThat(known).containsExactly("GET /audit/replay?speed=60", "GET /audit/reads");
        assertThat(ask("speed=max").header("Cache-Control")).contains("no-store");
    }

    @Test
    void a_head_request_gets_no_history() {
        many(2);

        var answer = api.send("HEAD", "/audit/replay", headers());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(metronome.waited()).isZero();
    }

    private void many(int records) {
        LongStream.range(0, records).forEach(_ -> this.records.add(UUID.randomUUID(), "intent.IntentPlanned", "{}"));
        this.records.attest();
    }

    private void record(UUID entity, String type, String actor, @Nullable String area) {
        records.add(entity, type, "{}", actor, UUID.randomUUID(), UUID.randomUUID(), area);
    }

    private List<Told> replay(String query, String... headers) {
        var answer = ask(query, headers);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("text/event-stream");
        return Told.all(answer.body());
    }

    private Api.Answer ask(String query, String... headers) {
        return api.get("/audit/replay" + (query.isEmpty() ? "" : "?" + query), headers(headers));
    }

    private static String[] headers(String... more) {
        var headers = new ArrayList<>(
                List.of("Authorization", "Bearer " + Api.auditor("skyledger.audit"), "Skyledger-Purpose", "a test"));
        headers.addAll(List.of(more));
        return headers.toArray(String[]::new);
    }

    private static List<Integer> positions(List<Told> told) {
        return told.stream()
                .filter(event -> event.name().equals("record"))
                .map(event -> event.<Integer>at("$.event.position"))
                .toList();
    }
}
