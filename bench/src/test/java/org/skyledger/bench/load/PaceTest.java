package org.skyledger.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    @Test
    void an_open_pace_keeps_to_its_rate_however_late_it_is() {
        var pace = new Pace.Open(400);
        assertThat(pace.intended(0, 0)).isZero();
        assertThat(pace.intended(1, 0)).isEqualTo(2_500_000);
        assertThat(pace.intended(400, 30 * SECOND)).isEqualTo(SECOND);
    }

    @Test
    void an_open_pace_does_not_drift() {
        assertThat(new Pace.Open(3).intended(3 * 3_600, 0)).isEqualTo(3_600 * SECOND);
    }

    @Test
    void a_closed_pace_is_always_due() {
        assertThat(new Pace.Closed().intended(17, 5)).isEqualTo(5);
    }

    @Test
    void a_rate_is_positive() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Pace.Open(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Pace.Open(Double.NaN));
    }

    @Test
    void a_window_holds_what_was_meant_to_start_in_it() {
        var window = new Window(Duration.ofSeconds(1), Duration.ofSeconds(2));
        assertThat(window.holds(SECOND - 1)).isFalse();
        assertThat(window.holds(SECOND)).isTrue();
        assertThat(window.holds(3 * SECOND - 1)).isTrue();
        assertThat(window.holds(3 * SECOND)).isFalse();
    }
}
