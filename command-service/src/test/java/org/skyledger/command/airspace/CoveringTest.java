package org.skyledger.command.airspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.geometry.S2CellId;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.skyledger.events.volume.Circle;
import org.skyledger.events.volume.LatLng;
import org.skyledger.events.volume.Outline;
import org.skyledger.events.volume.Polygon;

class CoveringTest {

    @Test
    void is_made_of_cells_of_one_level() {
        assertThat(Covering.of(new Circle(new LatLng(47, 8), 3_000)))
                .isNotEmpty()
                .allSatisfy(
                        token -> assertThat(S2CellId.fromToken(token).level()).isEqualTo(Covering.LEVEL));
    }

    @Test
    void meets_itself_over_the_pole_and_over_the_antimeridian() {
        assertThat(share(circle(89.999, 0), circle(89.999, 180))).isTrue();
        assertThat(share(circle(90, 0), circle(89.999, -90))).isTrue();
        assertThat(share(circle(10, 179.999), circle(10, -179.999))).isTrue();
        assertThat(share(circle(10, 179.9), circle(10, -179.9))).isFalse();
    }

    @Test
    void of_a_polygon_does_not_depend_on_its_winding() {
        var square =
                List.of(new LatLng(0, 179.9), new LatLng(0, -179.9), new LatLng(0.1, -179.9), new LatLng(0.1, 179.9));
        var reversed = square.reversed();
        assertThat(Covering.of(new Polygon(square))).isEqualTo(Covering.of(new Polygon(reversed)));
        assertThat(Covering.squareKm(new Polygon(reversed))).isCloseTo(247.3, within(1.0));
    }

    @Test
    void knows_the_area_of_a_circle() {
        assertThat(Covering.squareKm(new Circle(new LatLng(47, 8), 1_000))).isCloseTo(Math.PI, within(0.001));
    }

    private static Circle circle(double lat, double lng) {
        return new Circle(new LatLng(lat, lng), 500);
    }

    private static boolean share(Outline one, Outline other) {
        return !Collections.disjoint(Covering.of(one), Covering.of(other));
    }
}
