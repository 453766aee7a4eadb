package org.skyledger.command.airspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SequencesTest {

    private final Sequences sequences = new Sequences();
    private final Map<UUID, Integer> expected = new HashMap<>();

    private void put(UUID entity, int sequence) {
        sequences.put(entity, sequence);
        if (sequence == Sequences.NONE) {
            expected.remove(entity);
        } else {
            expected.put(entity, sequence);
        }
    }

    private static Map<UUID, Integer> all(Sequences sequences) {
        var all = new HashMap<UUID, Integer>();
        sequences.forEach(
                (entity, sequence) -> assertThat(all.put(entity, sequence)).isNull());
        return all;
    }

    /** Ids differ in few bits, on either side, and are put and taken back again and again. */
    @Property
    void know_what_was_put_last(@ForAll @Size(max = 60) List<@IntRange(max = 99) Integer> steps) {
        for (int step : steps) {
            put(new UUID(step % 3, step / 3 % 5), step % 7 - 1);
        }
        assertThat(all(sequences)).isEqualTo(expected);
        expected.forEach((entity, sequence) -> assertThat(sequences.of(entity)).isEqualTo(sequence));
        assertThat(sequences.of(new UUID(9, 9))).isEqualTo(Sequences.NONE);
    }

    @Example
    void grow() {
        var random = new SplittableRandom(1);
        for (int i = 0; i < 50_000; i++) {
            put(new UUID(random.nextLong(), random.nextLong()), i);
        }
        assertThat(all(sequences)).isEqualTo(expected);
    }

    @Example
    void a_copy_does_not_follow_what_comes_later() {
        var entity = new UUID(1, 2);
        put(entity, 0);
        var copy = sequences.copy();
        put(entity, 1);
        put(new UUID(3, 4), 0);
        assertThat(all(copy)).isEqualTo(Map.of(entity, 0));
    }
}
