package org.skyledger.query.sky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.geometry.S2Cell;
import com.google.common.geometry.S2CellId;
import com.google.common.geometry.S2LatLng;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;

class CellTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "47900AC",
                "47900ac0",
                "47900b",
                "4790",
                "ffffffff",
                "0",
                "47900ac00000001",
                "47900acac47900acac"
            })
    void what_is_no_cell_of_the_level(String text) {
        assertThatThrownBy(() -> Cell.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("level 13");
    }

    @Property(tries = 500)
    void a_cell_lies_within_its_bounds_and_far_within_its_surroundings(
            @ForAll @DoubleRange(min = -90, max = 90) double latitude,
            @ForAll @DoubleRange(min = -180, max = 180) double longitude) {
        var id = S2CellId.fromLatLng(S2LatLng.fromDegrees(latitude, longitude)).parent(13);
        var cell = Cell.of(id.toToken());

        for (int corner = 0; corner < 4; corner++) {
            var point = new S2LatLng(new S2Cell(id).getVertex(corner));
            assertThat(holds(cell.bounds(), point))
                    .as("the corner %s of %s", point, id)
                    .isTrue();
            double north = Math.min(90, point.latDegrees() + 0.02);
            assertThat(holds(cell.surroundings(), S2LatLng.fromDegrees(north, point.lngDegrees())))
                    .isTrue();
        }
    }

    @Test
    void the_surroundings_of_a_cell_at_the_antimeridian_are_in_two_pieces() {
        var id = S2CellId.fromLatLng(S2LatLng.fromDegrees(10, 179.999)).parent(13);

        assertThat(Cell.of(id.toToken()).surroundings()).hasSize(2);
    }

    @Test
    void the_surroundings_of_a_cell_at_a_pole_are_all_longitudes() {
        var id = S2CellId.fromLatLng(S2LatLng.fromDegrees(89.9999, 45)).parent(13);

        assertThat(Cell.of(id.toToken()).surroundings()).singleElement().satisfies(box -> {
            assertThat(box.getMinX()).isEqualTo(-180);
            assertThat(box.getMaxX()).isEqualTo(180);
            assertThat(box.getMaxY()).isEqualTo(90);
        });
    }

    private static boolean holds(List<Envelope> pieces, S2LatLng point) {
        double longitude = point.lngDegrees();
        return pieces.stream()
                .anyMatch(piece -> piece.contains(longitude, point.latDegrees())
                        // A meridian has two numbers there.
                        || Math.abs(longitude) == 180 && piece.contains(-longitude, point.latDegrees()));
    }
}
