package org.skyledger.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    @Test
    void tells_percentiles_in_milliseconds() {
        var latencies = new Latencies();
        for (int millis = 1; millis <= 1_000; millis++) {
            latencies.record(Duration.ofMillis(millis).toNanos());
        }
        assertThat(latencies.count()).isEqualTo(1_000);
        assertThat(latencies.percentiles().p50()).isCloseTo(500, within(1.0));
        assertThat(latencies.percentiles().p99()).isCloseTo(990, within(1.0));
        assertThat(latencies.percentiles().p999()).isCloseTo(999, within(1.0));
        assertThat(latencies.percentiles().max()).isCloseTo(1_000, within(1.0));
    }
}
