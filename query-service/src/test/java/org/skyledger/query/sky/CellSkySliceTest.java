package org.skyledger.query.sky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.common.geometry.S2CellId;
import com.google.common.geometry.S2LatLng;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skyledger.query.Api;
import org.skyledger.query.QuerySlice;
import org.skyledger.query.Redis;
import org.skyledger.query.Sky;
import org.skyledger.sandbox.backing.Database;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The sky of a cell is the same wherever it comes from. */
@QuerySlice
class CellSkySliceTest {

    private static final String CELL = token(47.35, 8.55);
    private static final String NEXT = token(47.36, 8.58);

    @Autowired
    Api api;

    @Autowired
    Sky sky;

    @Autowired
    Redis redis;

    @Autowired
    Outlook outlook;

    @Autowired
    CircuitBreaker breaker;

    @Autowired
    MeterRegistry meters;

    @Autowired
    Database database;

    private Sky.Item here;

    @BeforeEach
    void two_intents() {
        sky.clear();
        breaker.reset();
        here = sky.intent().cells(CELL).state("Activated").record();
        sky.intent().cells(NEXT).manager("uss2").record();
        // What was seen of the last test's view is soon forgotten.
        await().until(() -> outlook.progress().values().stream().allMatch(position -> position == 2));
    }

    @AfterEach
    void mend() {
        redis.thaw();
    }

    @Test
    void says_who_stands_in_the_cell_and_nobody_else() {
        var answer = api.get("/sky/" + CELL);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.<Map<String, Object>>at("$.intents[0]"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "id",
                        here.id().toString(),
                        "state",
                        "Activated",
                        "manager",
                        "uss1",
                        "time_start",
                        "2020-02-01T10:00:00Z",
                        "time_end",
                        "2020-02-01T11:00:00Z",
                        "lower_altitude_meters",
                        400.0,
                        "upper_altitude_meters",
                        500.0,
                        "position",
                        1));
        assertThat(ids(answer)).hasSize(1);
        assertThat(answer.header("Skyledger-Position")).isEqualTo("2");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void an_empty_cell_is_an_answer() {
        var empty = token(10, 10);
        for (var source : List.of("postgis", "redis")) {
            var answer = from(source, () -> api.get("/sky/" + empty));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(ids(answer)).isEmpty();
            sky.keep();
        }
    }

    @Test
    void redis_and_postgis_give_the_same_answer() {
        sky.intent().cells(CELL, NEXT).altitude(0.5, 120.25).manager("uss3").record();
        sky.intent()
                .cells(CELL)
                .between("2020-02-01T10:00:00.123456Z", "2020-02-01T11:00:00.5Z")
                .record();
        var postgis = from("postgis", () -> api.get("/sky/" + CELL));
        sky.keep();
        var kept = from("redis", () -> api.get("/sky/" + CELL));

        assertThat(kept.body()).isEqualTo(postgis.body());
        assertThat(kept.header("ETag")).isEqualTo(postgis.header("ETag"));
        assertThat(kept.header("Skyledger-Position")).isEqualTo(postgis.header("Skyledger-Position"));
    }

    @Test
    void an_unchanged_cell_is_not_sent_twice() {
        var tag = api.get("/sky/" + CELL).header("ETag");
        sky.intent().cells(NEXT).record();

        assertThat(api.get("/sky/" + CELL, "If-None-Match", tag).status()).isEqualTo(304);
        here.state("Contingent").record();
        assertThat(api.get("/sky/" + CELL, "If-None-Match", tag).status()).isEqualTo(200);
    }

    @Test
    void a_redis_that_was_flushed_is_not_believed() {
        sky.keep();
        from("redis", () -> api.get("/sky/" + CELL));
        redis.flush();

        assertThat(ids(from("postgis", () -> api.get("/sky/" + CELL)))).containsExactly(here.id());
    }

    @Test
    void a_redis_that_is_being_filled_again_is_not_believed() {
        sky.keep();
        redis.template().delete("sky:cell:" + CELL);
        redis.template().opsForHash().delete("sky:progress", "3");

        assertThat(ids(from("postgis", () -> api.get("/sky/" + CELL)))).containsExactly(here.id());
    }

    @Test
    void a_redis_that_lags_is_believed_no_longer_than_a_moment() {
        sky.keep();
        var late = sky.intent().cells(CELL).record();

        await().untilAsserted(() -> assertThat(ids(api.get("/sky/" + CELL))).contains(late.id()));
        from("postgis", () -> api.get("/sky/" + CELL));
    }

    @Test
    void a_demanded_position_is_had_from_whoever_has_it() {
        sky.keep();
        var late = sky.intent().cells(CELL).record();

        var answer = from("postgis", () -> api.get("/sky/" + CELL, "Skyledger-Position", "3"));
        assertThat(ids(answer)).contains(late.id());
        assertThat(answer.header("Skyledger-Position")).isEqualTo("3");
        assertThat(api.get("/sky/" + CELL, "Skyledger-Position", "4").<String>at("$.type"))
                .endsWith("/view-behind");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rubbish",
                "null",
                "{}",
                "[]",
                "{\"id\":\"00000000-0000-4000-8000-000000000001\",\"state\":\"Activated\",\"manager\":\"uss1\","
                        + "\"lowerMeters\":1,\"upperMeters\":2,\"start\":\"2020-02-01T10:00:00Z\","
                        + "\"end\":\"2020-02-01T11:00:00Z\",\"position\":1}",
            })
    void an_entry_that_makes_no_sense_is_not_believed(String entry) {
        sky.keep();
        redis.template().opsForHash().put("sky:cell:" + CELL, here.id().toString(), entry);

        assertThat(ids(from("postgis", () -> api.get("/sky/" + CELL)))).containsExactly(here.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sky:progress", "sky:cell:"})
    void another_kind_of_value_is_not_believed(String key) {
        sky.keep();
        var name = key.endsWith(":") ? key + CELL : key;
        redis.template().delete(name);
        redis.template().opsForValue().set(name, "text");

        for (int i = 0; i < 20; i++) {
            assertThat(ids(from("postgis", () -> api.get("/sky/" + CELL)))).containsExactly(here.id());
        }
        assertThat(breaker.getState()).isEqualTo(CircuitBreaker.State.CLOSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"far", "-1", "", "1e9", "99999999999999999999"})
    void progress_that_makes_no_sense_is_not_believed(String position) {
        sky.keep();
        redis.template().opsForHash().put("sky:progress", "0", position);

        assertThat(ids(from("postgis", () -> api.get("/sky/" + CELL)))).containsExactly(here.id());
    }

    @Test
    void a_frozen_redis_is_soon_left_alone_and_asked_again_when_it_is_back() {
        sky.keep();
        redis.freeze();
        for (int i = 0; i < 10; i++) {
            assertThat(ids(from("postgis", () -> api.get("/sky/" + CELL)))).containsExactly(here.id());
        }
        assertThat(breaker.getState()).isNotEqualTo(CircuitBreaker.State.CLOSED);

        redis.thaw();
        await().untilAsserted(() -> from("redis", () -> api.get("/sky/" + CELL)));
        await().untilAsserted(() -> {
            api.get("/sky/" + CELL);
            assertThat(breaker.getState()).isEqualTo(CircuitBreaker.State.CLOSED);
        });
    }

    @Test
    void fifty_callers_of_a_cold_cell_are_one_read_of_the_database() {
        double before = count("postgis");
        try (var writer =
                new SingleConnectionDataSource(database.url(), "skyledger_view_owner", "skyledger_view_owner", true)) {
            writer.setAutoCommit(false);
            var jdbc = JdbcClient.create(writer);
            jdbc.sql("lock table view.intent_version in access exclusive mode").update();
            var callers = IntStream.range(0, 50)
                    .mapToObj(_ ->
                            CompletableFuture.supplyAsync(() -> api.get("/sky/" + CELL), Thread::startVirtualThread))
                    .toList();
            await().until(() ->
                    meters.get("skyledger.query.sky.waiting").gauge().value() == 49);
            jdbc.sql("rollback").update();

            assertThat(callers).allSatisfy(caller -> {
                assertThat(ids(caller.get())).containsExactly(here.id());
                assertThat(caller.get().header("Skyledger-Position")).isEqualTo("2");
            });
        }
        assertThat(count("postgis") - before).isEqualTo(1);
    }

    @Test
    void rows_that_do_not_know_their_cells_are_told_by_where_they_lie() {
        var old = sky.intent().over(8.54, 47.34, 8.56, 47.36).record();
        var elsewhere = sky.intent().over(9.54, 47.34, 9.56, 47.36).record();

        assertThat(ids(api.get("/sky/" + CELL))).contains(old.id(), here.id()).doesNotContain(elsewhere.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"47900", "47900ac0", "ABC", "zurich", "47900%20ac"})
    void what_is_no_cell_is_refused(String cell) {
        var answer = api.get("/sky/" + cell);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.<String>at("$.type")).endsWith("/bad-parameter");
        assertThat(answer.<String>at("$.detail")).contains("level 13");
    }

    /** An answer, which must come from there. */
    private Api.Answer from(String source, Supplier<Api.Answer> question) {
        double before = count(source);
        var answer = question.get();
        assertThat(count(source) - before).as("reads from %s", source).isEqualTo(1);
        return answer;
    }

    private double count(String source) {
        return meters.get("skyledger.query.sky").tag("from", source).counter().count();
    }

    private static List<UUID> ids(Api.Answer answer) {
        return answer.<List<String>>at("$.intents[*].id").stream()
                .map(UUID::fromString)
                .toList();
    }

    private static String token(double latitude, double longitude) {
        return S2CellId.fromLatLng(S2LatLng.fromDegrees(latitude, longitude))
                .parent(13)
                .toToken();
    }
}
