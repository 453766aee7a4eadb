package org.skyledger.projection.footprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.skyledger.events.volume.LatLng;
import org.skyledger.events.volume.Outline;
import org.skyledger.events.volume.Polygon;

/** What the tests ask of a drawing. */
final class Drawn {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private Drawn() {}

    static MultiPolygon draw(Outline outline) {
        return Footprint.of(List.of(outline));
    }

    /** @param latLng latitude and longitude in turns, in degrees */
    static Polygon polygon(double... latLng) {
        return new Polygon(IntStream.range(0, latLng.length / 2)
                .mapToObj(i -> new LatLng(latLng[2 * i], latLng[2 * i + 1]))
                .toList());
    }

    static boolean covers(MultiPolygon drawing, LatLng point) {
        return covers(drawing, point.lat(), point.lng());
    }

    static boolean covers(MultiPolygon drawing, double lat, double lng) {
        return drawing.covers(FACTORY.createPoint(new Coordinate(lng, lat)));
    }

    static void assertValid(MultiPolygon drawing) {
        assertThat(new IsValidOp(drawing).getValidationError()).isNull();
        assertThat(drawing.isEmpty()).isFalse();
        assertThat(new Envelope(-180, 180, -90, 90).covers(drawing.getEnvelopeInternal()))
                .isTrue();
    }
}
