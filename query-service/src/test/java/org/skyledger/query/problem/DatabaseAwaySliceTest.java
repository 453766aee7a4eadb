package org.skyledger.query.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skyledger.query.Api.INTENTS;

import org.junit.jupiter.api.Test;
import org.skyledger.query.Api;
import org.skyledger.query.QueryApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The service started while nobody listens at the database's address. */
class DatabaseAwaySliceTest {

    @Test
    void starts_and_answers_503_and_still_serves_what_needs_no_database() {
        try (var service = serviceWithoutDatabase()) {
            var api = Api.of(service);

            var answer = api.get(INTENTS + "/items");
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(answer.header("Retry-After")).isEqualTo("1");
            assertThat(answer.<String>at("$.type")).isEqualTo("https://skyledger.org/problems/database-unavailable");
            assertThat(answer.<String>at("$.correlation")).isNotEmpty();
            assertThat(answer.body()).doesNotContain("postgresql", "Hikari");

            var demanding = api.get(INTENTS + "/items", "Skyledger-Position", "1");
            assertThat(demanding.<String>at("$.type")).endsWith("/database-unavailable");

            assertThat(api.get("/").status()).isEqualTo(200);
            assertThat(api.get("/actuator/health/liveness").status()).isEqualTo(200);
            assertThat(api.get("/actuator/health/readiness").status()).isEqualTo(503);
        }
    }

    private static ConfigurableApplicationContext serviceWithoutDatabase() {
        return new SpringApplicationBuilder(QueryApplication.class)
                .properties(
                        "SKYLEDGER_QUERY_PORT=0",
                        // The port of the discard service, which no machine runs any more.
                        "SKYLEDGER_DB_URL=jdbc:postgresql://127.0.0.1:9/skyledger")
                .run("--spring.datasource.hikari.connection-timeout=300");
    }
}
