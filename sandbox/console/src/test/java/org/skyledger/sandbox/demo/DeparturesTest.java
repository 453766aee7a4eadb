package org.skyledger.sandbox.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeparturesTest {

    @Test
    void the_pause_doubles_with_each_failure_up_to_a_limit() {
        assertThat(Departures.pause(0)).isZero();
        assertThat(Departures.pause(1)).isEqualTo(Duration.ofMillis(500));
        assertThat(Departures.pause(3)).isEqualTo(Duration.ofSeconds(2));
        assertThat(Departures.pause(10)).isEqualTo(Duration.ofSeconds(20));
        assertThat(Departures.pause(1_000_000)).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void keeps_to_the_rate() throws InterruptedException {
        var departures = new Departures(200, false);
        long start = System.nanoTime();
        for (int i = 0; i < 20; i++) {
            departures.await(0);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(90));
    }

    @Test
    void only_the_patient_go_on_when_everything_fails() throws InterruptedException {
        assertThat(new Departures(0, false).await(49)).isTrue();
        assertThat(new Departures(0, false).await(50)).isFalse();
    }
}
