package org.skyledger.projection.footprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.skyledger.projection.footprint.Drawn.assertValid;
import static org.skyledger.projection.footprint.Drawn.covers;
import static org.skyledger.projection.footprint.Drawn.draw;
import static org.skyledger.projection.footprint.Drawn.polygon;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.skyledger.events.volume.Circle;
import org.skyledger.events.volume.LatLng;
import org.skyledger.events.volume.Polygon;

class FootprintTest {

    @Test
    void a_small_polygon_keeps_its_vertices() {
        var drawing = draw(polygon(47, 8, 47.01, 8, 47.01, 8.01, 47, 8.01));

        assertThat(drawing.toText()).isEqualTo("MULTIPOLYGON (((8 47, 8 47.01, 8.01 47.01, 8.01 47, 8 47)))");
    }

    @Test
    void a_long_edge_bends_towards_the_pole_as_its_great_circle_does() {
        var drawing = draw(polygon(50, -60, 50, 0, 40, -30));

        assertThat(drawing.getEnvelopeInternal().getMaxY()).isCloseTo(53.99, within(0.05));
    }

    @Test
    void a_polygon_over_the_antimeridian_is_cut_in_two() {
        var drawing = draw(polygon(-1, 179, -1, -179, 1, -179, 1, 179));

        assertThat(drawing.getNumGeometries()).isEqualTo(2);
        assertThat(covers(drawing, 0, 179.5) && covers(drawing, 0, -179.5)).isTrue();
        assertThat(covers(drawing, 0, 0)).isFalse();
    }

    @Test
    void a_polygon_round_a_pole_is_closed_along_it() {
        for (int pole : new int[] {1, -1}) {
            var drawing = draw(polygon(pole * 80, 10, pole * 80, 130, pole * 80, -110));

            assertThat(covers(drawing, pole * 89.9, 50)).isTrue();
            assertThat(covers(drawing, pole * 90, -180)).isTrue();
            assertThat(covers(drawing, pole * 60, 50)).isFalse();
        }
    }

    @Test
    void an_edge_may_run_straight_over_a_pole() {
        var drawing = draw(polygon(80, 0, 80, 180, 80, 90));

        assertThat(covers(drawing, 85, 90)).isTrue();
        assertThat(covers(drawing, 85, -90)).isFalse();
        assertValid(drawing);
    }

    @Test
    void a_polygon_round_both_poles_is_the_band_and_not_the_rest_of_the_world() {
        var east = Stream.of(-80, -40, 0, 40, 80).map(lat -> new LatLng(lat, 10));
        var northPole = Stream.of(60, 120, 180, -120, -60).map(lng -> new LatLng(80, lng));
        var west = Stream.of(80, 40, 0, -40, -80).map(lat -> new LatLng(lat, -10));
        var southPole = Stream.of(-60, -120, 180, 120, 60).map(lng -> new LatLng(-80, lng));
        var band = Stream.of(east, northPole, west, southPole).flatMap(points -> points);

        var drawing = draw(new Polygon(band.toList()));

        assertThat(covers(drawing, 0, 0) && covers(drawing, 89, 180) && covers(drawing, -89, 180))
                .isTrue();
        assertThat(covers(drawing, 0, 90) || covers(drawing, 0, -90)).isFalse();
        assertValid(drawing);
    }

    @Test
    void a_circle_may_cover_more_than_half_the_world() {
        var drawing = draw(new Circle(new LatLng(0, 0), 15_000_000));

        assertThat(covers(drawing, 0, 0) && covers(drawing, 90, 0) && covers(drawing, 0, -130))
                .isTrue();
        assertThat(covers(drawing, 0, 180) || covers(drawing, 0, 140)).isFalse();
    }

    @Test
    void a_polygon_without_an_area_is_drawn_as_a_hairline() {
        var drawing = draw(polygon(0, 10, 0, 11, 0, 12));

        assertThat(drawing.getArea()).isCloseTo(2 * 2e-7, within(1e-9));
        assertValid(drawing);
    }

    @Test
    void overlapping_outlines_become_one() {
        var drawing = Footprint.of(List.of(
                new Circle(new LatLng(47, 8), 1_000),
                new Circle(new LatLng(47, 8.001), 1_000),
                polygon(10, 10, 10, 11, 11, 11)));

        assertThat(drawing.getNumGeometries()).isEqualTo(2);
        assertValid(drawing);
    }
}
