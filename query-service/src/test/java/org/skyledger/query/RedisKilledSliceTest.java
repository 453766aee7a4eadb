package org.skyledger.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.common.geometry.S2CellId;
import com.google.common.geometry.S2LatLng;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skyledger.query.live.Feed;
import org.skyledger.query.tile.Decoded;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.TestPropertySource;

/** Redis dies, with all that is in it, and comes back empty, while everything that it helps with is being read. */
@QuerySlice
@TestPropertySource(properties = {"skyledger.live.poll=100ms", "skyledger.live.room=5000"})
class RedisKilledSliceTest {

    private static final String TILE = "/collections/operational-intents/tiles/WebMercatorQuad/10/358/536";
    private static final String KEPT_TILE = "tile:2:operational-intents:10:536:358";
    private static final String CELL =
            S2CellId.fromLatLng(S2LatLng.fromDegrees(47.35, 8.55)).parent(13).toToken();

    private static final int READERS = 4;
    private static final int READS = 200;

    /** Far less than what drivers wait by themselves, far more than what a busy machine needs. */
    private static final Duration QUICK = Duration.ofSeconds(5);

    @Autowired
    ApplicationContext service;

    @Autowired
    Api api;

    @Autowired
    Sky sky;

    @Autowired
    Redis redis;

    @Autowired
    CircuitBreaker breaker;

    @Autowired
    MeterRegistry meters;

    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicLong slowestNanos = new AtomicLong();
    private final AtomicLong folded = new AtomicLong();
    private volatile boolean done;
    private Sky.Item intent;

    @TestConfiguration
    static class Mortal {

        @Bean
        @Primary
        Redis mortalRedis() {
            return Redis.mortal();
        }
    }

    @BeforeEach
    void one_intent_which_redis_knows() {
        sky.clear();
        intent = sky.intent().cells(CELL).record();
        folded.set(sky.head());
        sky.keep();
    }

    @Test
    void every_answer_is_right_and_quick_and_redis_is_of_use_again_when_it_is_back() {
        await().until(() -> redis.template().convertAndSend("view:live", "intents 1") == 1);
        await().untilAsserted(() ->
                assertThat(fromRedis(() -> api.get("/sky/" + CELL))).isEqualTo(1));
        try (var feed = Feed.open(service, "last-event-id=0")) {
            var everybody = Stream.concat(
                            Stream.of((Runnable) this::write),
                            Stream.generate(() -> (Runnable) this::read).limit(READERS))
                    .map(work -> CompletableFuture.runAsync(work, Thread::startVirtualThread))
                    .toList();
            manyReads();
            redis.kill();
            manyReads();
            redis.restart();
            manyReads();
            done = true;
            everybody.forEach(CompletableFuture::join);

            assertThat(Duration.ofNanos(slowestNanos.get())).isLessThan(QUICK);
            var told = Stream.generate(feed::next).limit(sky.head()).toList();
            assertThat(told)
                    .extracting(Feed.Event::position)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, sky.head()).boxed().toList());
        }
        isOfUseAgain();
    }

    private void isOfUseAgain() {
        await().untilAsserted(() -> {
            api.raw(TILE);
            assertThat(breaker.getState()).isEqualTo(CircuitBreaker.State.CLOSED);
            assertThat(redis.template().hasKey(KEPT_TILE)).isTrue();
        });
        sky.keep();
        await().untilAsserted(() ->
                assertThat(fromRedis(() -> api.get("/sky/" + CELL))).isEqualTo(1));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(redis.template().convertAndSend("view:live", "intents 1"))
                        .isEqualTo(1));
    }

    private void manyReads() {
        int before = reads.get();
        await().atMost(Duration.ofMinutes(1)).until(() -> done || reads.get() - before >= READS);
    }

    /** Every event is about the one intent, so whoever shows a position shows the version that this made. */
    private void write() {
        while (!done) {
            intent.record();
            folded.set(sky.head());
            int before = reads.get();
            await().pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(5))
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> done || reads.get() > before);
        }
    }

    private void read() {
        try {
            while (!done) {
                long known = folded.get();
                var tile = timed(() -> api.raw(TILE, "Skyledger-Position", Long.toString(known)));
                assertThat(position(tile)).isGreaterThanOrEqualTo(known);
                assertThat(Decoded.of(tile).intents())
                        .extracting(shape ->
                                Long.valueOf(String.valueOf(shape.attributes().get("position"))))
                        .containsExactly(position(tile));
                var cell = timed(() -> api.get("/sky/" + CELL, "Skyledger-Position", Long.toString(known)));
                assertThat(cell.status()).isEqualTo(200);
                assertThat(position(cell)).isGreaterThanOrEqualTo(known);
                assertThat(cell.<List<Integer>>at("$.intents[*].position"))
                        .hasSize(1)
                        .allSatisfy(shown -> assertThat((long) shown).isGreaterThanOrEqualTo(position(cell)));
                reads.incrementAndGet();
            }
        } finally {
            done = true;
        }
    }

    private Api.Answer timed(Supplier<Api.Answer> question) {
        long start = System.nanoTime();
        var answer = question.get();
        slowestNanos.accumulateAndGet(System.nanoTime() - start, Math::max);
        return answer;
    }

    private static long position(Api.Answer answer) {
        return Long.parseLong(answer.header("Skyledger-Position"));
    }

    private double fromRedis(Runnable question) {
        var counter = meters.get("skyledger.query.sky").tag("from", "redis").counter();
        double before = counter.count();
        question.run();
        return counter.count() - before;
    }
}
