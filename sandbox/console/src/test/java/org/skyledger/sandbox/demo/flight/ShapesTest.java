package org.skyledger.sandbox.demo.flight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.skyledger.events.volume.Circle;
import org.skyledger.events.volume.LatLng;
import org.skyledger.events.volume.Polygon;

class ShapesTest {

    @Property
    void a_corridor_leads_from_circle_to_circle_without_a_gap(
            @ForAll @DoubleRange(min = -84, max = 84) double lat,
            @ForAll @DoubleRange(min = -180, max = 180) double lng,
            @ForAll @DoubleRange(min = 0, max = 360) double bearing,
            @ForAll @DoubleRange(min = 5_000, max = 45_000) double meters,
            @ForAll long seed) {
        var from = new LatLng(lat, lng);
        var to = Ground.move(from, bearing, meters);
        var outlines = Shapes.corridor(from, to, new SplittableRandom(seed));

        assertThat(outlines.getFirst())
                .isInstanceOfSatisfying(
                        Circle.class, c -> assertThat(c.center()).isEqualTo(from));
        assertThat(outlines.getLast())
                .isInstanceOfSatisfying(
                        Circle.class, c -> assertThat(c.center()).isEqualTo(to));
        var strips = outlines.subList(1, outlines.size() - 1).stream()
                .map(Polygon.class::cast)
                .toList();
        assertThat(strips).hasSizeGreaterThanOrEqualTo((int) (meters / 4_000));
        for (int i = 1; i < strips.size(); i++) {
            // Each strip sticks out 150 m at both ends, so the shared turning point lies 150 m inside of both.
            assertThat(Ground.distance(end(strips.get(i - 1)), start(strips.get(i))))
                    .isCloseTo(300, offset(45.0));
        }
        assertThat(Ground.distance(from, start(strips.getFirst()))).isCloseTo(150, offset(1.0));
        assertThat(Ground.distance(to, end(strips.getLast()))).isCloseTo(150, offset(1.0));
    }

    @Property
    void an_inspection_stays_near_its_centre(
            @ForAll @DoubleRange(min = -84, max = 84) double lat,
            @ForAll @DoubleRange(min = -180, max = 180) double lng,
            @ForAll long seed) {
        var center = new LatLng(lat, lng);
        var outline = (Polygon) Shapes.inspection(center, new SplittableRandom(seed));
        assertThat(outline.vertices())
                .hasSizeBetween(4, 8)
                .allSatisfy(
                        vertex -> assertThat(Ground.distance(center, vertex)).isBetween(99.9, 500.1));
    }

    private static LatLng start(Polygon strip) {
        return middle(strip.vertices().get(0), strip.vertices().get(3));
    }

    private static LatLng end(Polygon strip) {
        return middle(strip.vertices().get(1), strip.vertices().get(2));
    }

    private static LatLng middle(LatLng a, LatLng b) {
        return Ground.move(a, Ground.bearing(a, b), Ground.distance(a, b) / 2);
    }
}
