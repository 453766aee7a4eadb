package org.skyledger.bench.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SamplesTest {

    private final Samples samples = new Samples();

    @Test
    void keeps_what_belongs_together_and_gives_its_middle() {
        samples.add("slow", 1);
        samples.add("fast", 10);
        samples.add("slow", 2);
        samples.add("slow", 30);
        assertThat(samples.median("slow")).isEqualTo(2);
        assertThat(samples.best(List.of("slow", "fast"))).isEqualTo(10);
        assertThat(samples.names()).containsExactly("slow", "fast");
    }

    @Test
    void has_nothing_to_say_of_what_was_not_measured() {
        assertThatThrownBy(() -> samples.median("never")).hasMessageContaining("nothing was measured");
    }
}
