package org.skyledger.events.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimeRangeTest {

    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

    @Test
    void refuses_a_start_that_is_not_before_the_end() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TimeRange(NOON, NOON))
                .withMessageContaining("must be before the end");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TimeRange(NOON, NOON.minusNanos(1)))
                .withMessageContaining("must be before the end");
    }

    @Test
    void refuses_times_that_a_calendar_of_four_digits_cannot_write() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TimeRange(Instant.parse("0000-12-31T23:59:59Z"), NOON))
                .withMessageContaining("between the years 1 and 9999");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TimeRange(NOON, Instant.parse("+10000-01-01T00:00:00Z")))
                .withMessageContaining("between the years 1 and 9999");
    }

    @Test
    void spans_both_and_what_lies_between() {
        var morning = new TimeRange(NOON.minusSeconds(3_600), NOON.minusSeconds(1_800));
        var evening = new TimeRange(NOON.plusSeconds(1_800), NOON.plusSeconds(3_600));
        assertThat(morning.span(evening))
                .isEqualTo(evening.span(morning))
                .isEqualTo(new TimeRange(morning.start(), evening.end()));
        assertThat(morning.span(morning)).isEqualTo(morning);
    }
}
