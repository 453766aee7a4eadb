package org.skyledger.events.volume;

import java.util.List;

/** A contiguous block of sky and time: an outline on the ground, extruded between two altitudes, for a while. */
public record Volume4D(Outline outline, AltitudeRange altitude, TimeRange time) {

    /** From the lowest floor to the highest ceiling of at least one volume. */
    public static AltitudeRange altitude(List<Volume4D> volumes) {
        return volumes.stream()
                .map(Volume4D::altitude)
                .reduce(AltitudeRange::span)
                .orElseThrow();
    }

    /** From the first start to the last end of at least one volume. */
    public static TimeRange time(List<Volume4D> volumes) {
        return volumes.stream().map(Volume4D::time).reduce(TimeRange::span).orElseThrow();
    }
}
