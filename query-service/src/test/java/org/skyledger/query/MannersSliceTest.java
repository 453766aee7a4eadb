package org.skyledger.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skyledger.query.Api.INTENTS;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a client of the web may expect of any server. */
@QuerySlice
class MannersSliceTest {

    @Autowired
    Api api;

    @Autowired
    Sky sky;

    @BeforeEach
    void some_intents() {
        sky.clear();
        for (int i = 0; i < 20; i++) {
            sky.intent().record();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api", "/conformance", "/collections", INTENTS, INTENTS + "/items"})
    void head_is_get_without_the_body(String path) {
        var head = api.send("HEAD", path);

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.header("Content-Type")).isEqualTo(api.get(path).header("Content-Type"));
        assertThat(head.header("Skyledger-Position")).isEqualTo(api.get(path).header("Skyledger-Position"));
    }

    @Test
    void a_page_of_another_origin_may_read_and_see_the_position() {
        var answer = api.intents("", "Origin", "https://map.example");

        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.header("Access-Control-Expose-Headers")).contains("Skyledger-Position", "X-Correlation-Id");
    }

    @Test
    void a_page_of_another_origin_may_read_problems_too() {
        assertThat(api.intents("limit=0", "Origin", "https://map.example").header("Access-Control-Allow-Origin"))
                .isEqualTo("*");
        assertThat(api.get("/no/such/route", "Origin", "https://map.example").header("Access-Control-Allow-Origin"))
                .isEqualTo("*");
    }

    @Test
    void a_page_of_another_origin_may_demand_a_position() {
        var answer = api.send(
                "OPTIONS",
                INTENTS + "/items",
                "Origin",
                "https://map.example",
                "Access-Control-Request-Method",
                "GET",
                "Access-Control-Request-Headers",
                "skyledger-position");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Access-Control-Allow-Headers")).isEqualToIgnoringCase("skyledger-position");
    }

    @Test
    void long_answers_are_compressed_for_those_who_can_read_it() {
        assertThat(api.intents("", "Accept-Encoding", "gzip").header("Content-Encoding"))
                .isEqualTo("gzip");
        assertThat(api.intents("").header("Content-Encoding")).isEmpty();
    }

    @Test
    void health_and_metrics_are_served() {
        assertThat(api.get("/actuator/health").<String>at("$.status")).isEqualTo("UP");
        assertThat(api.get("/actuator/prometheus").body()).contains("skyledger_query_waiting");
    }
}
