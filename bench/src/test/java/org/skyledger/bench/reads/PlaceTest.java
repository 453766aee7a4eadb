package org.skyledger.bench.reads;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.geometry.S2CellId;
import com.google.common.geometry.S2LatLng;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 199, 200, 49_999})
    void a_place_touches_the_cell_that_it_lies_in(int number) {
        var place = Place.number(number);
        var here = S2CellId.fromLatLng(S2LatLng.fromDegrees(place.lat(), place.lng()))
                .parent(13);

        assertThat(place.cells()).contains(here.toToken()).hasSizeBetween(1, 20);
    }

    @Test
    void a_place_is_always_the_same() {
        assertThat(Place.number(42)).isEqualTo(Place.number(42)).isNotEqualTo(Place.number(43));
    }

    @Test
    void its_outline_is_closed() {
        var points = Place.number(1).outline().replaceAll("[^-0-9., ]", "").split(",");

        assertThat(points).hasSize(5);
        assertThat(points[4]).isEqualTo(points[0]);
    }
}
