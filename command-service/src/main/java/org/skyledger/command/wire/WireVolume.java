package org.skyledger.command.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Volume4D as a client may send it: anything may be missing. */
public record WireVolume(
        @Nullable Volume3D volume,
        @Nullable WireTime timeStart,
        @Nullable WireTime timeEnd) {

    record Volume3D(
            @Nullable Circle outlineCircle,
            @Nullable Polygon outlinePolygon,
            @Nullable Altitude altitudeLower,
            @Nullable Altitude altitudeUpper) {}

    record Circle(@Nullable Point center, @Nullable Radius radius) {}

    record Polygon(@Nullable List<@Nullable Point> vertices) {}

    record Point(@Nullable Double lat, @Nullable Double lng) {}

    record Radius(@Nullable Double value, @Nullable String units) {}

    record Altitude(
            @Nullable Double value,
            @Nullable String reference,
            @Nullable String units) {}
}
