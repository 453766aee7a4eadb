package org.skyledger.command.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skyledger.command.constraint.SomeConstraints;

class ShownKeyTest {

    private static final IntentFacts NOBODY = SomeFacts.withNeighbours().facts();

    @Property
    void what_was_shown_of_the_neighbours_comes_out_of_the_record(
            @ForAll @IntRange(max = 300) int neighbours,
            @ForAll @Size(max = 300) Set<@IntRange(max = 400) Integer> known) {
        var facts = crowded(neighbours);
        var key = known.stream().map(ShownKeyTest::ovn).collect(Collectors.toSet());

        var text = ShownKey.of(key, facts).text().orElse(null);

        key.retainAll(ShownKey.whole(facts));
        assertThat(ShownKey.recorded(text).among(facts)).contains(key);
    }

    @Property
    void it_takes_a_byte_for_six_neighbours_at_most(@ForAll @IntRange(min = 1, max = 1_000) int neighbours) {
        var facts = crowded(neighbours);

        assertThat(ShownKey.of(ShownKey.whole(facts), facts).text().orElseThrow())
                .hasSizeLessThanOrEqualTo(13);
        assertThat(ShownKey.of(Set.of(), facts).text().orElseThrow()).hasSizeLessThanOrEqualTo(16 + neighbours / 6);
    }

    @Test
    void the_constraints_come_behind_the_intents() {
        var constraint = SomeConstraints.standing();
        var facts = SomeFacts.withNeighbours(SomeIntents.neighbour("a"))
                .under(constraint)
                .facts();

        assertThat(ShownKey.of(Set.of("a"), facts).text()).contains("2.00000061.Ag");
        assertThat(ShownKey.of(Set.of("a"), facts).lackingConstraints(facts)).containsExactly(constraint);
        assertThat(ShownKey.of(Set.of(constraint.ovn()), facts).lackingIntents(facts))
                .containsExactly(SomeIntents.neighbour("a"));
    }

    @Test
    void nothing_is_recorded_when_there_was_nothing_to_know() {
        assertThat(ShownKey.of(Set.of("of-nobody"), NOBODY).text()).isEmpty();
        assertThat(ShownKey.recorded(null).among(NOBODY)).contains(Set.of());
    }

    @Test
    void a_key_is_not_read_for_other_neighbours() {
        var text = ShownKey.of(
                        Set.of("a"),
                        SomeFacts.withNeighbours(SomeIntents.neighbour("a")).facts())
                .text()
                .orElseThrow();

        assertThat(List.of(NOBODY, crowded(1), crowded(2)))
                .allSatisfy(others ->
                        assertThat(ShownKey.recorded(text).among(others)).isEmpty());
        assertThat(ShownKey.recorded(null).among(crowded(1))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1.2", "-1.00000000", "1.00000000.", "1.00000000.=", "9999999999.00000000"})
    void what_is_no_key_is_not_read(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> ShownKey.recorded(text));
    }

    private static IntentFacts crowded(int neighbours) {
        return SomeFacts.withNeighbours(IntStream.range(0, neighbours)
                        .mapToObj(ShownKeyTest::ovn)
                        .map(SomeIntents::neighbour)
                        .toArray(Intent.Standing[]::new))
                .facts();
    }

    private static String ovn(int i) {
        return "ovn-" + i;
    }
}
