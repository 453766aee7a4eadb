package org.skyledger.query.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skyledger.query.Api;
import org.skyledger.query.QuerySlice;
import org.skyledger.query.Sky;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** Many connections at once, and slow ones. */
@QuerySlice
@TestPropertySource(
        properties = {
            "skyledger.live.poll=50ms",
            "skyledger.live.room=8",
            "skyledger.streams.most=" + LiveCrowdSliceTest.MANY,
            "skyledger.streams.each=" + LiveCrowdSliceTest.MANY
        })
class LiveCrowdSliceTest {

    static final int MANY = 2_500;

    /** Half of what waits to be accepted before the kernel drops it, and tries again only after seconds. */
    private static final int AT_ONCE = 50;

    private static final int THREADS_OF_A_SMALL_SERVICE = 40;

    @Autowired
    ApplicationContext service;

    @Autowired
    Api api;

    @Autowired
    Sky sky;

    @Autowired
    MeterRegistry meters;

    private final List<Socket> sockets = new ArrayList<>();

    @BeforeEach
    void begin() {
        sky.clear();
        sky.fold(0);
    }

    @AfterEach
    void close() throws IOException {
        for (var socket : sockets) {
            socket.close();
        }
        // Whoever has left is noticed when what was written is refused, which is at the next write.
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            sky.intent().record();
            return streams() == 0;
        });
    }

    @Test
    void thousands_of_connections_cost_few_threads_and_hear_of_a_change_alike() throws Exception {
        int before = ManagementFactory.getThreadMXBean().getThreadCount();
        while (sockets.size() < MANY) {
            for (int i = 0; i < AT_ONCE; i++) {
                connect(0);
            }
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> streams() == sockets.size());
        }
        var heard = new CountDownLatch(MANY);
        sockets.forEach(socket -> Thread.startVirtualThread(() -> {
            awaitLine(socket, "event: changed");
            heard.countDown();
        }));

        assertThat(ManagementFactory.getThreadMXBean().getThreadCount() - before)
                .as("platform threads for %d connections", MANY)
                .isLessThan(THREADS_OF_A_SMALL_SERVICE);
        var refused = api.get("/live");
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.<String>at("$.type")).endsWith("/streams-full");
        assertThat(refused.header("Retry-After")).isEqualTo("1");

        sky.intent().record();
        assertThat(heard.await(60, TimeUnit.SECONDS))
                .as("%d have heard nothing", heard.getCount())
                .isTrue();
    }

    @Test
    void hundreds_that_come_back_at_once_leave_the_database_to_others() throws Exception {
        for (int i = 0; i < 20; i++) {
            sky.intent().record();
        }
        for (int i = 0; i < 300; i++) {
            connect(0, "Last-Event-ID: 1\r\n");
        }
        assertThat(api.intents("").status()).isEqualTo(200);
        for (var socket : sockets) {
            awaitLine(socket, "event: changed");
        }
    }

    @Test
    void a_connection_that_does_not_read_is_cut_off_and_the_others_hear_everything() throws Exception {
        var slow = connect(1_024);
        await().until(() -> streams() == 1);
        try (var quick = Feed.open(service, "")) {
            var large = sky.intent().outline(star(5_000));
            for (int i = 1; i <= 200; i++) {
                large.record();
                assertThat(quick.nextUnseen().position()).isEqualTo(i);
            }
        }
        var cutOff = meters.counter("skyledger.query.live.cut.off");
        assertThat(cutOff.count()).isZero();

        var rest = new BufferedReader(new InputStreamReader(slow.getInputStream(), StandardCharsets.UTF_8));
        long lines = rest.lines().filter(line -> line.equals("event: changed")).count();

        assertThat(lines).as("what was on its way already").isBetween(1L, 199L);
        assertThat(cutOff.count()).isEqualTo(1);
    }

    private Socket connect(int buffer) throws IOException {
        return connect(buffer, "");
    }

    private Socket connect(int buffer, String headers) throws IOException {
        var socket = new Socket();
        if (buffer > 0) {
            socket.setReceiveBufferSize(buffer);
        }
        int port = service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        sockets.add(socket);
        socket.getOutputStream()
                .write(("GET /live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + "\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static void awaitLine(Socket socket, String wanted) {
        try {
            var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8), 256);
            assertThat(lines.lines().anyMatch(line -> line.equals(wanted)))
                    .as(wanted)
                    .isTrue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private double streams() {
        return meters.get("skyledger.query.streams").gauge().value();
    }

    /** An outline of about 100 KB as GeoJSON. */
    private static String star(int points) {
        var ring = IntStream.rangeClosed(0, points)
                .mapToObj(i -> {
                    double angle = 2 * Math.PI * (i % points) / points;
                    double radius = i % 2 == 0 ? 0.05 : 0.04;
                    return "%.7f %.7f".formatted(8.5 + radius * Math.cos(angle), 47.3 + radius * Math.sin(angle));
                })
                .toList();
        return "MULTIPOLYGON(((" + String.join(",", ring) + ")))";
    }
}
