package org.skyledger.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class MedianTest {

    @Test
    void one_bad_round_does_not_move_it() {
        assertThat(Median.of(List.of(10, 900, 12), i -> i)).isEqualTo(12);
    }

    @Test
    void lies_between_the_two_in_the_middle() {
        assertThat(Median.of(List.of(4, 1, 2, 3), i -> i)).isEqualTo(2.5);
    }

    @Test
    void needs_a_measurement() {
        assertThatIllegalArgumentException().isThrownBy(() -> Median.of(List.<Integer>of(), i -> i));
    }
}
