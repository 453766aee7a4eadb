package org.skyledger.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpansTest {

    private static final long MILLI = 1_000_000;

    private final Spans spans = new Spans();

    private void request(long from, long to) {
        spans.add(from * MILLI, to * MILLI);
    }

    private double longest(Stall... stalls) {
        return spans.beside(List.of(stalls)).max();
    }

    @Test
    void requests_under_way_in_a_stall_do_not_count() {
        request(0, 10);
        request(5, 105);
        assertThat(longest()).isCloseTo(100, within(0.1));
        assertThat(longest(new Stall(20 * MILLI, 100 * MILLI))).isCloseTo(10, within(0.1));
    }

    @Test
    void nor_do_those_that_found_a_queue_behind_it() {
        request(0, 10);
        request(170, 200);
        request(190, 210);
        assertThat(longest(new Stall(20 * MILLI, 100 * MILLI))).isCloseTo(20, within(0.1));
    }

    @Test
    void stalls_are_a_part_of_the_time() {
        var stalls = List.of(new Stall(0, 20 * MILLI), new Stall(50 * MILLI, 80 * MILLI));
        assertThat(Spans.percent(stalls, Duration.ofSeconds(1))).isEqualTo(5.0);
    }
}
