package org.skyledger.projection.footprint;

import static java.lang.Math.PI;
import static java.lang.Math.toDegrees;
import static org.assertj.core.api.Assertions.assertThat;
import static org.skyledger.projection.footprint.Drawn.assertValid;
import static org.skyledger.projection.footprint.Drawn.covers;
import static org.skyledger.projection.footprint.Drawn.draw;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.skyledger.events.volume.Circle;
import org.skyledger.events.volume.Outline;
import org.skyledger.projection.footprint.Outlines.Star;

@Domain(Outlines.class)
@Domain(DomainContext.Global.class)
class FootprintPropertiesTest {

    @Property
    void a_circle_covers_what_is_within_its_radius_and_nothing_else(
            @ForAll Circle circle, @ForAll @DoubleRange(max = 6.28) double bearing) {
        var drawing = draw(circle);

        assertValid(drawing);
        assertThat(covers(drawing, Globe.away(circle.center(), bearing, 0.995 * circle.radiusMeters())))
                .isTrue();
        assertThat(covers(drawing, Globe.away(circle.center(), bearing, 1.002 * circle.radiusMeters())))
                .isFalse();
    }

    @Property
    void a_circle_has_its_area(@ForAll Circle circle) {
        double half = circle.radiusMeters() / Globe.EARTH_RADIUS_METERS / 2;
        double steradians = 4 * PI * Math.pow(Math.sin(half), 2);

        assertThat(Area.of(draw(circle)) / steradians).isBetween(0.995, 1.001);
    }

    @Property
    void a_circle_reaches_no_further_north_or_south_than_its_radius(@ForAll Circle circle) {
        double degrees = toDegrees(circle.radiusMeters() / Globe.EARTH_RADIUS_METERS) * 1.001 + 1e-12;
        double lat = circle.center().lat();

        var reach = draw(circle).getEnvelopeInternal();

        assertThat(reach.getMaxY()).isLessThanOrEqualTo(lat + degrees);
        assertThat(reach.getMinY()).isGreaterThanOrEqualTo(lat - degrees);
    }

    @Property
    void a_polygon_has_its_area_round_its_center(@ForAll Star star) {
        var drawing = draw(star.polygon());

        assertValid(drawing);
        assertThat(covers(drawing, star.center())).isTrue();
        assertThat(Area.of(drawing) / Globe.fan(star.center(), star.polygon().vertices()))
                .isBetween(0.98, 1.02);
    }

    @Property(tries = 200)
    void outlines_together_are_valid(
            @ForAll @Size(min = 1, max = 5) List<Circle> circles, @ForAll @Size(max = 5) List<Star> stars) {
        Stream<Outline> polygons = stars.stream().map(Star::polygon);

        assertValid(Footprint.of(Stream.concat(circles.stream(), polygons).toList()));
    }
}
