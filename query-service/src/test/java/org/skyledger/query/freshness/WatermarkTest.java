package org.skyledger.query.freshness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skyledger.query.ogc.Cursor;
import org.skyledger.query.problem.ProblemCode;
import org.skyledger.query.problem.Refused;

class WatermarkTest {

    private static final Instant FOLDED = Instant.parse("2026-07-01T12:00:00Z");
    private static final Instant NOW = FOLDED.plusSeconds(10);

    private final Watermark watermark = new Watermark(42, FOLDED);

    @Test
    void now_is_what_has_been_folded() {
        assertThat(watermark.moment(null, null, NOW)).isEqualTo(new Moment(FOLDED, false));
    }

    @Test
    void what_was_known_at_a_folded_moment_can_never_change() {
        assertThat(watermark.moment(new AsOf(FOLDED), null, NOW)).isEqualTo(new Moment(FOLDED, true));
        assertThat(watermark.moment(new AsOf(FOLDED.minusSeconds(9)), null, NOW))
                .isEqualTo(new Moment(FOLDED.minusSeconds(9), true));
    }

    @Test
    void what_was_known_a_moment_ago_may_not_be_folded_yet() {
        assertThat(watermark.moment(new AsOf(NOW), null, NOW)).isEqualTo(new Moment(FOLDED, false));
    }

    @Test
    void the_future_is_refused() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> watermark.moment(new AsOf(NOW.plusNanos(1_000)), null, NOW))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(ProblemCode.BAD_PARAMETER));
    }

    @Test
    void what_the_ledger_has_recorded_is_no_future_though_its_clock_is_ahead() {
        var slowClock = FOLDED.minusSeconds(1);

        assertThat(watermark.moment(new AsOf(FOLDED), null, slowClock)).isEqualTo(new Moment(FOLDED, true));
    }

    @Test
    void a_later_page_shows_the_moment_of_the_first() {
        var cursor = new Cursor(FOLDED.minusSeconds(1), new UUID(1, 2));

        assertThat(watermark.moment(null, cursor, NOW)).isEqualTo(new Moment(FOLDED.minusSeconds(1), true));
    }

    @Test
    void a_view_that_is_older_than_the_first_page_must_catch_up_first() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> watermark.moment(null, new Cursor(NOW, new UUID(1, 2)), NOW))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(ProblemCode.VIEW_BEHIND));
    }
}
