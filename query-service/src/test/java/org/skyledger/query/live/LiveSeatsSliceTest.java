package org.skyledger.query.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skyledger.query.Api;
import org.skyledger.query.QuerySlice;
import org.skyledger.query.Sky;
import org.skyledger.sandbox.backing.Backing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** Nobody takes the room of all others. */
@QuerySlice
@TestPropertySource(
        properties = {"skyledger.live.poll=50ms", "skyledger.live.heartbeat=50ms", "skyledger.streams.each=2"})
class LiveSeatsSliceTest {

    @Autowired
    ApplicationContext service;

    @Autowired
    Api api;

    @Autowired
    Sky sky;

    @BeforeEach
    void begin() {
        sky.clear();
        sky.fold(0);
    }

    @Test
    void an_address_that_has_as_many_as_it_may_is_refused_and_the_others_are_not() {
        var second = open();
        try (var _ = open()) {
            var refused = api.get("/live");

            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.header("Retry-After")).isEqualTo("15");
            assertThat(refused.<String>at("$.type")).endsWith("/too-many-streams");
            assertThat(refused.<String>at("$.detail"))
                    .isEqualTo("the address 127.0.0.1 has 2 streams already; close one of them first");
            open("X-Forwarded-For", "192.0.2.7").close();
            open("Authorization", bearer("uss1")).close();

            second.close();
            // Whoever has left is noticed at the next sign of life.
            await().until(() -> api.send("HEAD", "/live").status() == 200);
        }
    }

    @Test
    void a_token_has_as_many_wherever_it_comes_from() {
        try (var _ = open("Authorization", bearer("uss2"), "X-Forwarded-For", "192.0.2.8");
                var _ = open("Authorization", bearer("uss2"), "X-Forwarded-For", "192.0.2.9")) {
            assertThat(api.get("/live", "Authorization", bearer("uss2")).<String>at("$.detail"))
                    .startsWith("the token of uss2 has 2 streams already");
            open("Authorization", bearer("uss3")).close();
        }
    }

    @Test
    void a_token_that_is_not_valid_counts_for_nobody() {
        assertThat(api.get("/live", "Authorization", "Bearer made.up.here").status())
                .isEqualTo(401);
    }

    private Feed open(String... headers) {
        return Feed.open(service, "", headers);
    }

    private static String bearer(String uss) {
        return "Bearer " + Backing.authority().token(uss, "localhost", "utm.strategic_coordination");
    }
}
