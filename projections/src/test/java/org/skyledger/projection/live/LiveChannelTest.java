package org.skyledger.projection.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.skyledger.projection.stream.Standing;
import org.skyledger.projection.stream.View;

class LiveChannelTest {

    private final List<String> heard = new CopyOnWriteArrayList<>();

    @Test
    void tells_how_far_a_view_has_come() {
        try (var channel = new LiveChannel(heard::add)) {
            var view = channel.announcing("intents", stands(Map.of(0, new Standing(7, 3), 1, new Standing(9, 2))));

            assertThat(view.fold(List.of(), Map.of())).isPresent();

            await().untilAsserted(() -> assertThat(heard).containsExactly("intents 9"));
        }
    }

    @Test
    void says_nothing_of_a_view_that_stood_elsewhere() {
        try (var channel = new LiveChannel(heard::add)) {
            channel.announcing("intents", elsewhere()).fold(List.of(), Map.of());
            channel.announcing("constraints", stands(Map.of(0, new Standing(1, 1))))
                    .fold(List.of(), Map.of());

            await().until(() -> !heard.isEmpty());
            assertThat(heard).containsExactly("constraints 1");
        }
    }

    @Test
    void a_fold_does_not_wait_for_a_redis_that_hangs_and_the_last_hint_gets_through() {
        var back = new CountDownLatch(1);
        try (var channel = new LiveChannel(hint -> {
            await().until(() -> back.getCount() == 0);
            heard.add(hint);
        })) {
            for (int position = 1; position <= 1_000; position++) {
                channel.announcing("intents", stands(Map.of(0, new Standing(position, position))))
                        .fold(List.of(), Map.of());
            }
            assertThat(heard).isEmpty();
            back.countDown();

            await().untilAsserted(() -> assertThat(heard).last().isEqualTo("intents 1000"));
            assertThat(heard).hasSizeLessThanOrEqualTo(2);
        }
    }

    @Test
    void a_redis_that_fails_is_told_again_next_time() {
        try (var channel = new LiveChannel(hint -> {
            heard.add(hint);
            throw new IllegalStateException("away");
        })) {
            channel.announcing("intents", stands(Map.of(0, new Standing(1, 1)))).fold(List.of(), Map.of());
            await().until(() -> heard.size() == 1);
            channel.announcing("intents", stands(Map.of(0, new Standing(2, 2)))).fold(List.of(), Map.of());

            await().untilAsserted(() -> assertThat(heard).containsExactly("intents 1", "intents 2"));
        }
    }

    private static View stands(Map<Integer, Standing> after) {
        return view(Optional.of(after));
    }

    private static View elsewhere() {
        return view(Optional.empty());
    }

    private static View view(Optional<Map<Integer, Standing>> after) {
        return new View() {
            @Override
            public Map<Integer, Standing> standings(Set<Integer> partitions) {
                return Map.of();
            }

            @Override
            public Optional<Map<Integer, Standing>> fold(
                    List<ConsumerRecord<byte[], byte[]>> batch, Map<Integer, Standing> before) {
                return after;
            }
        };
    }
}
