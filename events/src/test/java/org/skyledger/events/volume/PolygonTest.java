package org.skyledger.events.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PolygonTest {

    /** @param coordinates latitude, longitude, latitude … */
    private static Polygon polygon(double... coordinates) {
        return new Polygon(IntStream.range(0, coordinates.length / 2)
                .mapToObj(i -> new LatLng(coordinates[2 * i], coordinates[2 * i + 1]))
                .toList());
    }

    @Nested
    class Vertices {

        @Test
        void must_be_three_or_more() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> polygon(0, 0, 0, 1))
                    .withMessageContaining("3 to 2000");
        }

        @Test
        void must_not_be_so_many_that_comparing_their_edges_holds_up_the_service() {
            var many = IntStream.rangeClosed(0, Polygon.MAX_VERTICES)
                    .mapToObj(i -> new LatLng(0, i / 100.0))
                    .toList();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Polygon(many))
                    .withMessageContaining("not 2001");
        }

        @Test
        void must_not_repeat_the_first_at_the_end() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> polygon(0, 0, 0, 1, 1, 1, 0, 0))
                    .withMessageContaining("leave out the closing one");
        }

        @Test
        void must_not_repeat_any_other() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> polygon(0, 0, 0, 1, 0, 1, 1, 1))
                    .withMessageContaining("must not repeat a vertex (lat 0.0, lng 1.0)");
        }

        @Test
        void are_kept_as_they_were_given() {
            var vertices = new ArrayList<>(List.of(new LatLng(0, 0), new LatLng(0, 1), new LatLng(1, 1)));
            var polygon = new Polygon(vertices);
            vertices.clear();
            assertThat(polygon.vertices()).hasSize(3);
        }
    }

    @Nested
    class Edges {

        @Test
        void must_not_cross() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> polygon(0, 0, 1, 1, 1, 0, 0, 1))
                    .withMessage("a polygon's edges must not cross: edge 1 crosses edge 3");
        }

        @Test
        void must_not_cross_where_the_last_one_closes_the_ring() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> polygon(0, 0, 0, 2, 1, 1, -1, 1))
                    .withMessageContaining("must not cross");
        }

        @Test
        void must_not_cross_on_the_antimeridian() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> polygon(0, 179.5, 1, -179.5, 1, 179.5, 0, -179.5))
                    .withMessageContaining("must not cross");
        }

        @Test
        void must_not_cross_at_a_pole() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> polygon(89, 1, 89, 179, 89, 91, 89, -89))
                    .withMessageContaining("must not cross");
        }

        @Test
        void may_bend_inwards_whichever_comes_first_and_either_way_round() {
            var hook = polygon(0, 0, 0, 4, 3, 4, 3, 2, 2, 2, 2, 3, 1, 3, 1, 0).vertices();
            for (int first = 0; first < hook.size(); first++) {
                var turned = new ArrayList<>(hook);
                Collections.rotate(turned, first);
                assertThat(new Polygon(turned).vertices()).isEqualTo(turned);
                assertThat(new Polygon(turned.reversed()).vertices()).hasSize(8);
            }
        }

        /** Their great circles meet on both sides of the globe. */
        @Test
        void do_not_cross_one_that_lies_at_the_antipodes() {
            assertThat(polygon(0, -1, 0, 1, 1, 180, -1, 180).vertices()).hasSize(4);
        }

        @Test
        void may_pass_the_antimeridian() {
            assertThat(polygon(0, 179.5, 0, -179.5, 1, -179.5, 1, 179.5).vertices())
                    .hasSize(4);
        }

        @Test
        void may_go_round_a_pole() {
            assertThat(polygon(89, 0, 89, 90, 89, 180, 89, -90).vertices()).hasSize(4);
            assertThat(polygon(-89, 0, -89, 120, -89, -120).vertices()).hasSize(3);
        }
    }

    /** Round a centre, which a flat map would tear apart at the antimeridian and a pole; between 127 km and 13 cm away. */
    private static List<LatLng> ring(double lat, double lng, int corners, int smallness) {
        double radius = 0.02 * Math.pow(10, -smallness);
        return IntStream.range(0, corners)
                .mapToObj(i -> away(Math.toRadians(lat), Math.toRadians(lng), 2 * Math.PI * i / corners, radius))
                .toList();
    }

    private static LatLng away(double lat, double lng, double bearing, double radius) {
        double north = Math.sin(radius) * Math.cos(bearing);
        double east = Math.sin(radius) * Math.sin(bearing);
        double outwards = Math.cos(radius) * Math.cos(lat) - north * Math.sin(lat);
        double x = outwards * Math.cos(lng) - east * Math.sin(lng);
        double y = outwards * Math.sin(lng) + east * Math.cos(lng);
        double z = Math.cos(radius) * Math.sin(lat) + north * Math.cos(lat);
        return new LatLng(Math.toDegrees(Math.atan2(z, Math.hypot(x, y))), Math.toDegrees(Math.atan2(y, x)));
    }

    @Property
    void a_ring_is_taken_either_way_round_wherever_it_lies(
            @ForAll @DoubleRange(min = -90, max = 90) double lat,
            @ForAll @DoubleRange(min = -180, max = 180) double lng,
            @ForAll @IntRange(min = 4, max = 12) int corners,
            @ForAll @IntRange(max = 6) int smallness) {
        var ring = ring(lat, lng, corners, smallness);
        assertThat(new Polygon(ring).vertices()).isEqualTo(ring);
        assertThat(new Polygon(ring.reversed()).vertices()).isEqualTo(ring.reversed());
    }

    @Property
    void a_ring_with_two_neighbours_swapped_is_refused_wherever_it_lies(
            @ForAll @DoubleRange(min = -90, max = 90) double lat,
            @ForAll @DoubleRange(min = -180, max = 180) double lng,
            @ForAll @IntRange(min = 4, max = 12) int corners,
            @ForAll @IntRange(max = 6) int smallness) {
        var ring = ring(lat, lng, corners, smallness);
        var twisted = Stream.concat(
                        Stream.of(ring.get(1), ring.getFirst()), ring.stream().skip(2))
                .toList();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Polygon(twisted))
                .withMessageContaining("must not cross");
    }

    /** Long spikes, whose edges all but meet. */
    @Property
    void a_star_is_taken_however_small_it_is(
            @ForAll @DoubleRange(min = -90, max = 90) double lat,
            @ForAll @DoubleRange(min = -180, max = 180) double lng,
            @ForAll @IntRange(min = 3, max = 12) int spikes,
            @ForAll @IntRange(max = 6) int smallness) {
        var outer = ring(lat, lng, 2 * spikes, smallness);
        var inner = ring(lat, lng, 2 * spikes, smallness + 1);
        var star = IntStream.range(0, 2 * spikes)
                .mapToObj(i -> i % 2 == 0 ? outer.get(i) : inner.get(i))
                .toList();
        assertThat(new Polygon(star).vertices()).isEqualTo(star);
    }
}
