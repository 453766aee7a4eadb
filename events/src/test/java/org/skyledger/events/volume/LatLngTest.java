package org.skyledger.events.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LatLngTest {

    @ParameterizedTest
    @ValueSource(doubles = {91, -91, 90.000_001, Double.NaN, Double.POSITIVE_INFINITY})
    void refuses_a_latitude_that_is_none(double lat) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LatLng(lat, 0))
                .withMessageStartingWith("latitude")
                .withMessageEndingWith("not " + lat);
    }

    @ParameterizedTest
    @ValueSource(doubles = {181, -181, 180.000_001, Double.NaN, Double.NEGATIVE_INFINITY})
    void refuses_a_longitude_that_is_none(double lng) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LatLng(0, lng))
                .withMessageStartingWith("longitude")
                .withMessageEndingWith("not " + lng);
    }

    @Test
    void takes_the_poles_and_both_sides_of_the_antimeridian() {
        assertThat(new LatLng(90, -180)).isNotEqualTo(new LatLng(90, 180));
        assertThat(new LatLng(-90, 0).lat()).isEqualTo(-90);
    }
}
