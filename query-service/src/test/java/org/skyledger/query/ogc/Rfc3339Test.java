package org.skyledger.query.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Rfc3339Test {

    @ParameterizedTest
    @CsvSource({
        "2026-07-01T12:00:00Z, 2026-07-01T12:00:00Z",
        "2026-07-01t12:00:00z, 2026-07-01T12:00:00Z",
        "2026-07-01T12:00:00.25+02:00, 2026-07-01T10:00:00.25Z",
        "2026-07-01T12:00:00-11:30, 2026-07-01T23:30:00Z",
        "0000-01-01T00:00:00Z, 0000-01-01T00:00:00Z",
    })
    void reads_every_form_that_the_rfc_has(String text, Instant instant) {
        assertThat(Rfc3339.instant(text)).isEqualTo(instant);
    }

    @Property
    void writes_as_the_jdk_does(
            @ForAll @LongRange(min = -80_000_000_000L, max = 300_000_000_000L) long second,
            @ForAll @IntRange(max = 999_999_999) int nano,
            @ForAll("cuts") int cut) {
        var moment = Instant.ofEpochSecond(second, nano / cut * cut);

        assertThat(Rfc3339.text(moment)).isEqualTo(moment.toString());
    }

    @Provide
    Arbitrary<Integer> cuts() {
        return Arbitraries.of(1, 1_000, 1_000_000, 1_000_000_000);
    }

    @Test
    void cuts_to_the_microseconds_that_the_ledger_keeps() {
        assertThat(Rfc3339.instant("2026-07-01T12:00:00.123456999Z"))
                .isEqualTo(Instant.parse("2026-07-01T12:00:00.123456Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2026-07-01",
                "2026-07-01T12:00Z",
                "2026-07-01T12:00:00",
                "2026-02-30T12:00:00Z",
                "2026-07-01T24:00:01Z",
                "12026-07-01T12:00:00Z",
                "2026-07-01T12:00:00+19:00",
                "2026-07-01T12:00:00Z ",
            })
    void refuses_what_is_no_moment_and_shows_one(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rfc3339.instant(text))
                .withMessageContaining("\"" + text + "\"")
                .withMessageContaining("2026-07-01T12:00:00Z");
    }

    @Test
    void guesses_that_a_space_was_a_plus_sign() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rfc3339.instant("2026-07-01T12:00:00 02:00"))
                .withMessageContaining("%2B");
    }
}
