package org.skyledger.events.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AltitudeRangeTest {

    @Test
    void refuses_a_floor_above_its_ceiling() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AltitudeRange(120.5, 120))
                .withMessage("the lower altitude (120.5 m) is above the upper (120.0 m)");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-8_001, 100_001, Double.NaN, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY})
    void refuses_what_is_no_altitude(double meters) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AltitudeRange(meters, 0))
                .withMessageStartingWith("the lower altitude");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AltitudeRange(0, meters))
                .withMessageStartingWith("the upper altitude");
    }

    @Test
    void may_be_as_thin_as_nothing() {
        assertThat(new AltitudeRange(50, 50).lowerMeters()).isEqualTo(50);
    }

    @Property
    void spans_both_and_nothing_more(
            @ForAll @DoubleRange(min = -8_000, max = 100_000) double a,
            @ForAll @DoubleRange(min = -8_000, max = 100_000) double b,
            @ForAll @DoubleRange(min = -8_000, max = 100_000) double c,
            @ForAll @DoubleRange(min = -8_000, max = 100_000) double d) {
        var one = new AltitudeRange(Math.min(a, b), Math.max(a, b));
        var other = new AltitudeRange(Math.min(c, d), Math.max(c, d));
        assertThat(one.span(other))
                .isEqualTo(other.span(one))
                .isEqualTo(new AltitudeRange(
                        Math.min(Math.min(a, b), Math.min(c, d)), Math.max(Math.max(a, b), Math.max(c, d))));
    }
}
