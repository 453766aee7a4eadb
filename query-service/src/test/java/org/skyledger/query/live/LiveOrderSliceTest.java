package org.skyledger.query.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skyledger.query.QuerySlice;
import org.skyledger.query.Sky;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** Partitions fold at their own pace, so a later position may be written first; still nobody is told of it first. */
@QuerySlice
@TestPropertySource(properties = {"skyledger.live.poll=5ms", "skyledger.live.pause=1ms"})
class LiveOrderSliceTest {

    private static final int PARTITIONS = 6;
    private static final int INTENTS = 9;
    private static final int STEPS = 250;

    @Autowired
    ApplicationContext service;

    @Autowired
    Sky sky;

    private final List<Integer> ledger = new ArrayList<>();
    private final long[] folded = new long[PARTITIONS];
    private List<Sky.Item> intents = List.of();

    @BeforeEach
    void begin() {
        sky.clear();
        sky.fold(0);
        intents = Stream.generate(() -> sky.intent()).limit(INTENTS).toList();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void whoever_listens_and_whoever_comes_back_is_told_everything_once_and_in_order(long seed) {
        var random = new Random(seed);
        var told = new ArrayList<Feed.Event>();
        var restless = Feed.open(service, "");
        try (var patient = Feed.open(service, "")) {
            for (int step = 0; step < STEPS; step++) {
                ledger.add(random.nextInt(INTENTS));
                int partition = random.nextInt(PARTITIONS);
                fold(partition, folded[partition] + random.nextLong(ledger.size() - folded[partition] + 1));
                if (random.nextInt(10) == 0) {
                    restless = back(restless, told);
                }
            }
            for (int partition = 0; partition < PARTITIONS; partition++) {
                fold(partition, STEPS);
            }
            var heard = new ArrayList<Feed.Event>();
            await().atMost(Duration.ofSeconds(30)).until(() -> heard.addAll(patient.rest()) && heard.size() >= STEPS);

            assertThat(heard).extracting(Feed.Event::position).isEqualTo(all());
            back(restless, told).close();
            assertThat(told).extracting(Feed.Event::position).isEqualTo(all());
        }
    }

    /** Leaves, and comes back with the id of the last event that it has taken in. */
    private Feed back(Feed feed, List<Feed.Event> told) {
        var id = told.isEmpty() ? "0" : told.getLast().id();
        feed.close();
        var again = Feed.open(service, "", "Last-Event-ID", id);
        told.addAll(again.rest());
        return again;
    }

    private static List<Long> all() {
        return LongStream.rangeClosed(1, STEPS).boxed().toList();
    }

    private void fold(int partition, long upTo) {
        for (long position = folded[partition] + 1; position <= upTo; position++) {
            int intent = ledger.get((int) position - 1);
            if (intent % PARTITIONS == partition) {
                intents.get(intent).writeAt(position);
            }
        }
        folded[partition] = upTo;
        sky.fold(partition, upTo);
        if (partition == 0) {
            sky.fold("constraints", upTo);
        }
    }
}
