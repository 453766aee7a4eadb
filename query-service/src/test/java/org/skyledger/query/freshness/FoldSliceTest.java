package org.skyledger.query.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skyledger.query.Api;
import org.skyledger.query.QuerySlice;
import org.skyledger.query.Sky;
import org.springframework.beans.factory.annotation.Autowired;

/** Partitions fold at their own pace, and still no answer mixes what was true at two moments. */
@QuerySlice
class FoldSliceTest {

    private static final int PARTITIONS = 6;
    private static final int INTENTS = 9;
    private static final int STEPS = 120;

    @Autowired
    Api api;

    @Autowired
    Sky sky;

    /** At index n stands which intent the event at position n + 1 is about, and whether it ends it. */
    private final List<Event> ledger = new ArrayList<>();

    private final long[] folded = new long[PARTITIONS];
    private List<Sky.Item> intents = List.of();

    record Event(int intent, boolean end) {}

    @BeforeEach
    void begin() {
        sky.clear();
        sky.fold(0);
        intents = Stream.generate(() -> sky.intent()).limit(INTENTS).toList();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void every_answer_is_the_fold_of_the_ledger_up_to_the_position_that_it_states(long seed) {
        var random = new Random(seed);
        for (int step = 0; step < STEPS; step++) {
            ledger.add(new Event(random.nextInt(INTENTS), random.nextInt(4) == 0));
            int partition = random.nextInt(PARTITIONS);
            long gap = ledger.size() - folded[partition];
            fold(partition, folded[partition] + random.nextLong(gap + 1));

            var answer = api.intents("");
            long position = Long.parseLong(answer.header("Skyledger-Position"));

            assertThat(shownBy(answer))
                    .as("step %d, position %d", step, position)
                    .isEqualTo(foldUpTo(position));
            long past = random.nextLong(position + 1);
            assertThat(shownBy(api.intents("as-of=" + Sky.time(past)))).isEqualTo(foldUpTo(past));
        }
        assertThat(folded).as("all partitions have moved").doesNotContain(0);
    }

    /** Does what the consumer of one partition does: its own intents' events, in their order. */
    private void fold(int partition, long upTo) {
        for (long position = folded[partition] + 1; position <= upTo; position++) {
            var event = ledger.get((int) position - 1);
            if (event.intent() % PARTITIONS == partition) {
                if (event.end()) {
                    intents.get(event.intent()).closeAt(position);
                } else {
                    intents.get(event.intent()).writeAt(position);
                }
            }
        }
        folded[partition] = upTo;
        sky.fold(partition, upTo);
    }

    /** The position of the event that made each intent what it is. */
    private Map<String, Integer> foldUpTo(long position) {
        var standing = new HashMap<String, Integer>();
        for (int i = 0; i < position; i++) {
            var id = intents.get(ledger.get(i).intent()).id().toString();
            if (ledger.get(i).end()) {
                standing.remove(id);
            } else {
                standing.put(id, i + 1);
            }
        }
        return standing;
    }

    private static Map<String, Integer> shownBy(Api.Answer answer) {
        List<String> ids = answer.at("$.features[*].id");
        List<Integer> positions = answer.at("$.features[*].properties.position");
        var shown = new HashMap<String, Integer>();
        for (int i = 0; i < ids.size(); i++) {
            shown.put(ids.get(i), positions.get(i));
        }
        return shown;
    }
}
