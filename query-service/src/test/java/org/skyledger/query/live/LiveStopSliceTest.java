package org.skyledger.query.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.skyledger.query.QueryApplication;
import org.skyledger.query.QuerySlice;
import org.skyledger.query.Sky;
import org.skyledger.sandbox.backing.Database;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** A service with open feeds, without Redis. */
@QuerySlice
class LiveStopSliceTest {

    @Autowired
    Database database;

    @Autowired
    Sky sky;

    @Test
    void without_redis_changes_come_all_the_same_and_a_service_that_stops_does_not_wait_for_its_feeds() {
        sky.clear();
        sky.fold(0);
        var service = new SpringApplicationBuilder(QueryApplication.class)
                .properties(
                        "SKYLEDGER_QUERY_PORT=0",
                        "SKYLEDGER_DB_URL=" + database.url(),
                        // The port of the discard service, which no machine runs any more.
                        "SKYLEDGER_REDIS=redis://127.0.0.1:9")
                .run();
        try (service;
                var feed = Feed.open(service, "")) {
            var intent = sky.intent().record();
            assertThat(feed.nextButResets().<String>at("$.id"))
                    .isEqualTo(intent.id().toString());

            var before = Instant.now();
            service.close();

            assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(10));
            await().until(feed::hasEnded);
        }
    }
}
