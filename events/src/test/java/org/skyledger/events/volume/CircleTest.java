package org.skyledger.events.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CircleTest {

    private static final LatLng CENTER = new LatLng(47.4, 8.5);

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY, 20_100_000})
    void refuses_a_radius_that_encloses_nothing_or_everything(double radius) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Circle(CENTER, radius))
                .withMessageContaining("radius");
    }

    @Test
    void takes_any_radius_between() {
        assertThat(new Circle(CENTER, 0.1).radiusMeters()).isEqualTo(0.1);
        assertThat(new Circle(CENTER, 20_000_000).radiusMeters()).isEqualTo(20_000_000);
    }
}
