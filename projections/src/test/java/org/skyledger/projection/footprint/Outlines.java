package org.skyledger.projection.footprint;

import static java.lang.Math.PI;
import static java.lang.Math.pow;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import org.skyledger.events.volume.Circle;
import org.skyledger.events.volume.LatLng;
import org.skyledger.events.volume.Polygon;

/** Outlines of every size, often at a pole or on the antimeridian. */
final class Outlines extends DomainContextBase {

    /** A polygon whose every corner can be seen from its center, so that its edges cannot cross. */
    record Star(LatLng center, Polygon polygon) {}

    @Provide
    Arbitrary<Circle> circles() {
        return circle(-1, 7.3);
    }

    @Provide
    Arbitrary<Star> stars() {
        var reaches = Arbitraries.doubles()
                .between(0.3, 1)
                .ofScale(3)
                .list()
                .ofMinSize(5)
                .ofMaxSize(20);
        return Combinators.combine(circle(1, 6.7), reaches).as(Outlines::star);
    }

    private static Arbitrary<Circle> circle(double smallestPower, double largestPower) {
        // Powers of ten metres, so that there are as many small ones as large ones.
        var radii = Arbitraries.doubles()
                .between(smallestPower, largestPower)
                .ofScale(6)
                .map(power -> pow(10, power));
        return Combinators.combine(degrees(90), degrees(180), radii)
                .as((lat, lng, radius) -> new Circle(new LatLng(lat, lng), radius));
    }

    private static Arbitrary<Double> degrees(double limit) {
        return Arbitraries.oneOf(
                Arbitraries.doubles().between(-limit, limit).ofScale(9),
                Arbitraries.doubles().between(-limit, limit).ofScale(9),
                Arbitraries.of(limit, -limit, limit - 0.001, 0.001 - limit, 0.0));
    }

    private static Star star(Circle reach, List<Double> reaches) {
        int n = reaches.size();
        var corners = IntStream.range(0, n)
                .mapToObj(i -> Globe.away(reach.center(), 2 * PI * i / n, reach.radiusMeters() * reaches.get(i)))
                .toList();
        return new Star(reach.center(), new Polygon(corners));
    }
}
