package org.skyledger.query.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.skyledger.query.QuerySlice;
import org.skyledger.query.Sky;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.test.context.TestPropertySource;

/** Without looking by itself, an instance learns of changes through Redis alone. */
@QuerySlice
@TestPropertySource(properties = "skyledger.live.poll=1h")
class LiveHintsSliceTest {

    @Autowired
    ApplicationContext service;

    @Autowired
    Sky sky;

    @Autowired
    RedisConnectionFactory redis;

    @Test
    void a_hint_from_projections_brings_the_change_at_once() {
        sky.clear();
        sky.fold(0);
        // Whoever hears this has subscribed.
        await().until(() -> hint() > 0);

        try (var feed = Feed.open(service, "")) {
            var intent = sky.intent().record();
            assertThat(hint()).isEqualTo(1);

            assertThat(feed.nextButResets().<String>at("$.id"))
                    .isEqualTo(intent.id().toString());
        }
    }

    /** @return how many have heard it */
    private long hint() {
        try (var connection = redis.getConnection()) {
            return connection.publish(
                    Hints.CHANNEL.getBytes(StandardCharsets.UTF_8), "intents 1".getBytes(StandardCharsets.UTF_8));
        }
    }
}
