package org.skyledger.bench.plant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PeakMemoryTest {

    @Test
    void is_what_the_kernel_says() {
        assertThat(PeakMemory.in("VmPeak:\t 900 kB\nVmHWM:\t     12 kB\nVmRSS:\t 10 kB\n"))
                .isEqualTo(12 * 1_024);
        assertThat(PeakMemory.of(ProcessHandle.current())).isGreaterThan(1 << 20);
    }

    @Test
    void is_nothing_when_nobody_says() {
        assertThat(PeakMemory.in("")).isZero();
    }
}
