package org.skyledger.sandbox.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.skyledger.sandbox.backing.Child;
import org.skyledger.sandbox.backing.FreePort;

/** Commands become events in Kafka, rows in PostGIS, hints in Redis, and what every instance's feed tells. */
@ExtendWith(WholeSystem.Started.class)
class LiveIT {

    private static final WholeSystem SYSTEM = WholeSystem.SHARED;
    private static final int PORT = FreePort.find();
    private static final String FIRST = SYSTEM.url(Part.QUERY);
    private static final String SECOND = "http://127.0.0.1:" + PORT;

    /** All that the public collections are made of. */
    private static final String PUBLIC = """
            select position from store.event
            where type like 'org.skyledger.events.intent.%' or type like 'org.skyledger.events.constraint.%'
            order by position""";

    private static Child second;

    @BeforeAll
    static void start() {
        // It does not look by itself, so what it tells it has learnt through Redis.
        second = SYSTEM.anotherQueryService(PORT, Map.of("SKYLEDGER_LIVE_POLL", "1h"));
    }

    @AfterAll
    static void stop() {
        second.close();
    }

    @Test
    void every_instance_tells_everything_and_who_comes_back_misses_nothing_though_its_instance_was_killed()
            throws Exception {
        var told = new ArrayList<Long>();
        try (var patient = LiveFeed.open(SECOND, "0");
                var restless = LiveFeed.open(FIRST, "0")) {
            fly("1");
            awaitAll(List.of(), patient);
            awaitAll(List.of(), restless);
            SYSTEM.kill(Part.QUERY);
            await().until(restless::hasEnded);
            told.addAll(restless.positions());

            fly("2");
            await().atMost(Duration.ofMinutes(2)).until(() -> SYSTEM.answers(Part.QUERY));
            try (var back = LiveFeed.open(FIRST, restless.lastEventId());
                    var elsewhere = LiveFeed.open(SECOND, restless.lastEventId())) {
                fly("3");
                awaitAll(told, back);
                awaitAll(told, elsewhere);
                awaitAll(List.of(), patient);
            }
        }
    }

    private static void fly(String seed) {
        assertThat(SYSTEM.demo("--flights", "15", "--seed", seed, "--leave", "0.5", "--no-check"))
                .isZero();
    }

    private static void awaitAll(List<Long> before, LiveFeed feed) throws SQLException {
        var expected = SYSTEM.ledger(PUBLIC);
        assertThat(expected).hasSizeGreaterThan(15);
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            var all = new ArrayList<>(before);
            all.addAll(feed.positions());
            assertThat(all).isEqualTo(expected);
        });
    }
}
