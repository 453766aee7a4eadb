package org.skyledger.query.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skyledger.query.Api;
import org.skyledger.query.QuerySlice;
import org.skyledger.query.Redis;
import org.skyledger.query.Sky;
import org.skyledger.query.cache.Cache;
import org.skyledger.sandbox.backing.Database;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.RedisTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** That a tile which Redis holds is served as long as it is what would be drawn, and never longer. */
@QuerySlice
class KeptTilesSliceTest {

    private static final String TILE = "/collections/operational-intents/tiles/WebMercatorQuad/10/358/536";
    private static final String KEY = "tile:2:operational-intents:10:536:358";

    @Autowired
    Api api;

    @Autowired
    Sky sky;

    @Autowired
    Redis redis;

    @Autowired
    Cache cache;

    @Autowired
    MeterRegistry meters;

    @Autowired
    Database database;

    private Sky.Item intent;

    @BeforeEach
    void one_intent() {
        sky.clear();
        intent = sky.intent().record();
    }

    @AfterEach
    void mend() {
        redis.thaw();
    }

    @Test
    void a_tile_is_kept_for_a_while_and_served_from_there() {
        await().until(() -> cache.ask(RedisTemplate::getClientList).isPresent());
        var drawn = api.raw(TILE);
        assertThat(redis.template().getExpire(KEY)).isBetween(1L, 60L);

        markKept();
        assertThat(api.raw(TILE).body()).isEqualTo("marked");
        assertThat(drawn.body()).isNotEqualTo("marked");
    }

    @Test
    void a_change_elsewhere_leaves_it_and_moves_its_position() {
        markKept();
        sky.intent().over(100, 10, 100.1, 10.1).record();

        assertThat(api.raw(TILE).body()).isEqualTo("marked");
        assertThat(api.raw(TILE).header("Skyledger-Position")).isEqualTo("2");
    }

    @Test
    void an_item_that_comes_drops_it() {
        markKept();
        sky.intent().record();

        assertThat(Decoded.of(api.raw(TILE)).intents()).hasSize(2);
        assertThat(Decoded.of(api.raw(TILE)).intents()).hasSize(2);
    }

    @Test
    void an_item_that_changes_drops_it() {
        markKept();
        intent.state("Activated").record();

        assertThat(Decoded.of(api.raw(TILE)).intents().getFirst().attributes()).containsEntry("state", "Activated");
    }

    @Test
    void an_item_that_ends_drops_it() {
        markKept();
        intent.end();

        assertThat(api.raw(TILE).status()).isEqualTo(204);
    }

    @Test
    void an_item_that_moves_away_drops_it() {
        markKept();
        intent.over(100, 10, 100.1, 10.1).record();

        assertThat(api.raw(TILE).status()).isEqualTo(204);
    }

    @Test
    void what_is_not_folded_yet_drops_nothing() {
        markKept();
        sky.intent().write();

        assertThat(api.raw(TILE).body()).isEqualTo("marked");
        sky.fold(sky.head());
        assertThat(Decoded.of(api.raw(TILE)).intents()).hasSize(2);
    }

    @Test
    void one_that_is_newer_than_the_view_is_not_served() {
        keep(new Picture(9, Sky.time(9), generation(), false, marked()));

        assertThat(Decoded.of(api.raw(TILE)).intents()).hasSize(1);
    }

    @Test
    void one_of_another_ledger_is_not_served() {
        keep(new Picture(1, Sky.time(1).plusSeconds(1), generation(), false, marked()));

        assertThat(Decoded.of(api.raw(TILE)).intents()).hasSize(1);
    }

    @Test
    void the_past_and_other_times_are_not_served_from_there() {
        markKept();

        assertThat(Decoded.of(api.raw(TILE + "?as-of=" + Sky.time(1))).intents())
                .hasSize(1);
        assertThat(Decoded.of(api.raw(TILE + "?datetime=2020-02-01T10:30:00Z")).intents())
                .hasSize(1);
    }

    @Test
    void a_view_that_was_rebuilt_drops_it_though_the_position_is_the_same() {
        markKept();
        sky.renew("intents");

        assertThat(Decoded.of(api.raw(TILE)).intents()).hasSize(1);
    }

    @Test
    void what_is_found_at_a_position_of_the_past_drops_it() {
        sky.constraint().record();
        sky.constraint().record();
        keep(new Picture(3, Sky.time(3), generation(), false, marked()));
        assertThat(api.raw(TILE).body()).isEqualTo("marked");
        // As a retry does, when it folds what had been parked.
        sky.intent().writeAt(2);
        sky.renew("intents");

        assertThat(Decoded.of(api.raw(TILE)).intents()).hasSize(2);
    }

    @Test
    void another_view_that_was_rebuilt_leaves_it() {
        markKept();
        sky.renew("constraints");

        assertThat(api.raw(TILE).body()).isEqualTo("marked");
    }

    @Test
    void fifty_callers_of_a_tile_that_is_not_kept_are_one_drawing() {
        double before = drawn();
        try (var writer =
                new SingleConnectionDataSource(database.url(), "skyledger_view_owner", "skyledger_view_owner", true)) {
            writer.setAutoCommit(false);
            var jdbc = JdbcClient.create(writer);
            jdbc.sql("lock table view.intent_version in access exclusive mode").update();
            var callers = IntStream.range(0, 50)
                    .mapToObj(_ -> CompletableFuture.supplyAsync(() -> api.raw(TILE), Thread::startVirtualThread))
                    .toList();
            await().until(() ->
                    meters.get("skyledger.query.tiles.waiting").gauge().value() == 49);
            jdbc.sql("rollback").update();

            assertThat(callers).allSatisfy(caller -> {
                assertThat(Decoded.of(caller.get()).intents()).hasSize(1);
                assertThat(caller.get().header("Skyledger-Position")).isEqualTo("1");
            });
        }
        assertThat(drawn() - before).isEqualTo(1);
    }

    @Test
    void rubbish_in_its_place_is_drawn_over() {
        redis.template().opsForValue().set(KEY, "rubbish of any length, which is no picture and has no seal");

        assertThat(Decoded.of(api.raw(TILE)).intents()).hasSize(1);
        assertThat(cache.find(KEY).flatMap(Picture::unsealed)).isPresent();
    }

    @Test
    void another_kind_of_value_in_its_place_does_no_harm() {
        redis.template().opsForList().leftPush(KEY, "a list");

        assertThat(Decoded.of(api.raw(TILE)).intents()).hasSize(1);
    }

    @Test
    void an_empty_tile_is_not_kept() {
        api.raw("/collections/operational-intents/tiles/WebMercatorQuad/10/0/0");

        assertThat(redis.template().keys("tile:*")).isEmpty();
    }

    @Test
    void a_redis_that_was_emptied_costs_a_drawing() {
        markKept();
        redis.flush();

        assertThat(Decoded.of(api.raw(TILE)).intents()).hasSize(1);
    }

    @Test
    void a_frozen_redis_costs_a_drawing() {
        redis.freeze();
        for (int i = 0; i < 10; i++) {
            assertThat(Decoded.of(api.raw(TILE)).intents()).hasSize(1);
        }
    }

    /** What is kept for position 1 is something that cannot be drawn. */
    private void markKept() {
        keep(new Picture(1, Sky.time(1), generation(), false, marked()));
    }

    private void keep(Picture picture) {
        // After a test that froze Redis, it may be left alone for a second.
        await().until(() -> {
            cache.keep(KEY, picture.sealed(), Duration.ofMinutes(1));
            return cache.find(KEY).isPresent();
        });
    }

    private long generation() {
        return Long.parseLong(
                sky.asked("select cast(max(generation) as text) from view.progress where view = 'intents'"));
    }

    private double drawn() {
        return meters.get("skyledger.query.tiles")
                .tag("from", "postgis")
                .counter()
                .count();
    }

    private static byte[] marked() {
        return "marked".getBytes(StandardCharsets.UTF_8);
    }
}
