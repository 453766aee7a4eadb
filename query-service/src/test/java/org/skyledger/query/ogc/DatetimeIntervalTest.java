package org.skyledger.query.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatetimeIntervalTest {

    private static final String NOON = "2026-07-01T12:00:00Z";
    private static final String ONE = "2026-07-01T13:00:00Z";

    @Test
    void a_moment_is_an_interval_of_no_length() {
        assertThat(DatetimeInterval.of(NOON)).isEqualTo(new DatetimeInterval(Instant.parse(NOON), Instant.parse(NOON)));
    }

    @Test
    void two_moments_are_its_ends() {
        assertThat(DatetimeInterval.of(NOON + "/" + ONE))
                .isEqualTo(new DatetimeInterval(Instant.parse(NOON), Instant.parse(ONE)));
    }

    @Test
    void a_day_is_an_interval_from_its_first_to_its_last_microsecond() {
        var day = DatetimeInterval.of("2026-07-01");

        assertThat(day.start()).isEqualTo("2026-07-01T00:00:00Z");
        assertThat(day.end()).isEqualTo("2026-07-01T23:59:59.999999Z");
        assertThat(DatetimeInterval.of("2026-06-30/2026-07-01").start()).isEqualTo("2026-06-30T00:00:00Z");
        assertThat(DatetimeInterval.of("2026-06-30/2026-07-01").end()).isEqualTo(day.end());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-01/P2D, 2026-07-03T00:00:00Z",
        "2026-07-01T12:00:00Z/P1M, 2026-08-01T12:00:00Z",
        "2026-07-01T12:00:00Z/PT1H, 2026-07-01T13:00:00Z",
        "9999-07-01/P999999Y, 9999-12-31T23:59:59.999999Z",
    })
    void an_end_may_be_so_long_after_the_start(String text, String end) {
        assertThat(DatetimeInterval.of(text).end()).isEqualTo(end);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/P1", "/P", "/PT", "/P1H", "/P-1D", "/P1D1Y", "/P1DT1H", "/P9999999Y", "/PT999999999H1H"})
    void other_durations_are_refused(String duration) {
        assertThatIllegalArgumentException().isThrownBy(() -> DatetimeInterval.of("2026-07-01" + duration));
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", ""})
    void an_end_may_be_open(String open) {
        assertThat(DatetimeInterval.of(open + "/" + NOON).end()).isEqualTo(NOON);
        assertThat(DatetimeInterval.of(open + "/" + NOON).start()).isBefore("0001-01-01T00:00:00Z");
        assertThat(DatetimeInterval.of(NOON + "/" + open).start()).isEqualTo(NOON);
        assertThat(DatetimeInterval.of(NOON + "/" + open).end()).isAfter("9999-12-31T23:59:59Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", NOON + "/" + ONE + "/" + ONE, NOON + "/-", "now/..", "P1D/" + NOON, "2026-02-30"})
    void refuses_other_forms(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> DatetimeInterval.of(text));
    }

    @Test
    void refuses_an_end_before_the_start() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DatetimeInterval.of(ONE + "/" + NOON))
                .withMessageContaining("starts")
                .withMessageContaining("after it ends");
    }

    @Property
    void what_is_written_is_read_back(@ForAll Instant one, @ForAll Instant other) {
        var interval = one.isBefore(other) ? new DatetimeInterval(one, other) : new DatetimeInterval(other, one);

        var written = "%s/%s".formatted(interval.start(), interval.end());

        assertThat(DatetimeInterval.of(written)).isEqualTo(interval);
    }
}
