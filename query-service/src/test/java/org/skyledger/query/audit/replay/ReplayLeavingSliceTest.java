package org.skyledger.query.audit.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skyledger.query.Api;
import org.skyledger.query.QueryApplication;
import org.skyledger.query.QuerySlice;
import org.skyledger.query.Records;
import org.skyledger.sandbox.backing.Backing;
import org.skyledger.sandbox.backing.Database;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** How a replay ends that nobody waits to the end of, by the clock on the wall. */
@QuerySlice
class ReplayLeavingSliceTest {

    @Autowired
    Database database;

    @Autowired
    Records records;

    private ConfigurableApplicationContext service;

    @BeforeEach
    void start() {
        records.clear();
        service = new SpringApplicationBuilder(QueryApplication.class)
                .properties(
                        "SKYLEDGER_QUERY_PORT=0",
                        "SKYLEDGER_DB_URL=" + database.url(),
                        "SKYLEDGER_JWKS_URL=" + Backing.authority().jwksUrl(),
                        "server.tomcat.connection-timeout=500ms")
                .run();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void a_service_that_stops_does_not_wait_for_its_replays() throws IOException {
        add(2, "{}");
        try (var reader = open("")) {
            await().until(() -> streams() == 1);
            var before = Instant.now();
            service.close();

            assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(10));
            assertThat(new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("event: record")
                    .doesNotContain("event: end");
        }
    }

    @Test
    void a_reader_that_takes_nothing_in_is_cut_off() throws IOException {
        add(400, "{\"a\":\"" + "x".repeat(50_000) + "\"}");
        try (var reader = open("?speed=max")) {
            await().until(() -> streams() == 1);
            await().until(() -> streams() == 0);

            assertThat(new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("event: record")
                    .doesNotContain("event: end");
        }
    }

    @Test
    void a_reader_that_leaves_is_missed_at_the_next_tick() throws IOException {
        add(2, "{}");
        try (var reader = open("")) {
            assertThat(reader.getInputStream().readNBytes(15))
                    .isEqualTo("HTTP/1.1 200 \r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(streams()).isEqualTo(1);
        }

        await().until(() -> streams() == 0);
    }

    private double streams() {
        return service.getBean(MeterRegistry.class)
                .get("skyledger.query.streams")
                .gauge()
                .value();
    }

    private void add(int many, String payload) {
        for (int i = 0; i < many; i++) {
            records.add(UUID.randomUUID(), "intent.IntentPlanned", payload);
        }
        records.attest();
    }

    private Socket open(String query) throws IOException {
        int port = service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.getOutputStream()
                .write(("GET /audit/replay" + query + " HTTP/1.1\r\nHost: 127.0.0.1:" + port
                                + "\r\nAuthorization: Bearer " + Api.auditor("skyledger.audit")
                                + "\r\nSkyledger-Purpose: a test\r\nConnection: close\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }
}
