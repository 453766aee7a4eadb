package org.skyledger.bench.plant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CpuTimeTest {

    @Test
    void counts_children_that_have_ended() {
        assertThat(CpuTime.ticks("7 (a) b) S 1 7 7 0 -1 4194560 900 800 0 0 100 20 3000 40000 20 0 1 0 9"))
                .isEqualTo(43_120);
    }

    @Test
    void a_machine_is_busy_with_all_but_idling_and_waiting() {
        assertThat(CpuTime.busyTicks("cpu  100 20 3 5000 600 7 8 9 50 60")).isEqualTo(100 + 20 + 3 + 7 + 8 + 9);
    }

    @Test
    void what_nobody_here_has_used_others_have() {
        var earlier = new CpuTime(1, 1, 1, 1, 10);
        var used = new CpuTime(3, 2, 1.5, 1.1, 16).minus(earlier);
        assertThat(used.service()).isEqualTo(2);
        assertThat(used.others()).isCloseTo(6 - 2 - 1 - 0.5 - 0.1, within(1e-9));
    }

    @Test
    void this_process_uses_some_of_it() {
        var self = ProcessHandle.current();
        assertThat(CpuTime.now(self, self, self).driver()).isPositive();
    }
}
