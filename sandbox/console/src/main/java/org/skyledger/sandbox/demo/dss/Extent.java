package org.skyledger.sandbox.demo.dss;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.skyledger.events.volume.Circle;
import org.skyledger.events.volume.LatLng;
import org.skyledger.events.volume.Outline;
import org.skyledger.events.volume.Polygon;
import org.skyledger.events.volume.Volume4D;

/** A {@link Volume4D} in the interface's shape, which names units and references with every number. */
record Extent(Space volume, Time timeStart, Time timeEnd) {

    record Space(
            @Nullable Round outlineCircle,
            @Nullable Area outlinePolygon,
            Altitude altitudeLower,
            Altitude altitudeUpper) {}

    record Round(LatLng center, Radius radius) {}

    record Area(List<LatLng> vertices) {}

    record Radius(double value, String units) {}

    record Altitude(double value, String reference, String units) {}

    record Time(String value, String format) {}

    static Extent of(Volume4D volume) {
        return new Extent(
                space(
                        volume.outline(),
                        altitude(volume.altitude().lowerMeters()),
                        altitude(volume.altitude().upperMeters())),
                time(volume.time().start()),
                time(volume.time().end()));
    }

    private static Space space(Outline outline, Altitude lower, Altitude upper) {
        return switch (outline) {
            case Circle(var center, var radius) ->
                new Space(new Round(center, new Radius(radius, "M")), null, lower, upper);
            case Polygon(var vertices) -> new Space(null, new Area(vertices), lower, upper);
        };
    }

    private static Altitude altitude(double meters) {
        return new Altitude(meters, "W84", "M");
    }

    private static Time time(Instant instant) {
        return new Time(instant.toString(), "RFC3339");
    }
}
