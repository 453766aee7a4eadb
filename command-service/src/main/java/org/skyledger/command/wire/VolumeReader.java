package org.skyledger.command.wire;

import static org.skyledger.command.wire.BadInput.required;

import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.skyledger.command.airspace.Covering;
import org.skyledger.command.airspace.Extent;
import org.skyledger.command.wire.WireVolume.Altitude;
import org.skyledger.command.wire.WireVolume.Volume3D;
import org.skyledger.events.volume.AltitudeRange;
import org.skyledger.events.volume.Circle;
import org.skyledger.events.volume.LatLng;
import org.skyledger.events.volume.Outline;
import org.skyledger.events.volume.Polygon;
import org.skyledger.events.volume.TimeRange;
import org.skyledger.events.volume.Volume4D;

/** Turns volumes as sent into volumes that are valid, or says which member is wrong. */
public final class VolumeReader {

    /** More would let one request keep a core busy for minutes. */
    private static final int MOST_VOLUMES = 1_000;

    private final double limitSquareKm;

    /**
     * A part of the sky to be told about.
     *
     * @param start null when not said
     * @param end null when not said
     */
    public record Watched(
            Outline outline,
            AltitudeRange altitude,
            @Nullable Instant start,
            @Nullable Instant end) {}

    /** @param limitSquareKm the largest area that one outline may cover */
    public VolumeReader(double limitSquareKm) {
        this.limitSquareKm = limitSquareKm;
    }

    /** Volumes of which every bound is required. */
    public List<Volume4D> extents(@Nullable List<@Nullable WireVolume> sent) {
        return extents(
                sent,
                (space, path) -> altitude(
                        required(space.altitudeLower(), path + ".altitude_lower"),
                        required(space.altitudeUpper(), path + ".altitude_upper"),
                        path));
    }

    /** Volumes whose altitudes may be left out. */
    public List<Volume4D> extentsAtAnyAltitude(@Nullable List<@Nullable WireVolume> sent) {
        return extents(sent, (space, path) -> altitude(space.altitudeLower(), space.altitudeUpper(), path));
    }

    private List<Volume4D> extents(
            @Nullable List<@Nullable WireVolume> sent, BiFunction<Volume3D, String, AltitudeRange> altitudes) {
        var volumes = required(sent, "extents");
        BadInput.unless(
                !volumes.isEmpty() && volumes.size() <= MOST_VOLUMES,
                "extents must hold 1 to " + MOST_VOLUMES + " volumes, not " + volumes.size());
        return IntStream.range(0, volumes.size())
                .mapToObj(i -> volume(volumes.get(i), "extents[" + i + "]", altitudes))
                .toList();
    }

    private Volume4D volume(
            @Nullable WireVolume sent, String path, BiFunction<Volume3D, String, AltitudeRange> altitudes) {
        var volume = required(sent, path);
        var space = required(volume.volume(), path + ".volume");
        var outline = outline(space, path + ".volume");
        var altitude = altitudes.apply(space, path + ".volume");
        var start = required(volume.timeStart(), path + ".time_start").instant(path + ".time_start");
        var end = required(volume.timeEnd(), path + ".time_end").instant(path + ".time_end");
        return new Volume4D(outline, altitude, valid(path, () -> new TimeRange(start, end)));
    }

    /** One volume of which only the outline is required. */
    public Watched watched(@Nullable WireVolume sent, String path) {
        var volume = required(sent, path);
        var space = required(volume.volume(), path + ".volume");
        return new Watched(
                outline(space, path + ".volume"),
                altitude(space.altitudeLower(), space.altitudeUpper(), path + ".volume"),
                volume.timeStart() == null ? null : volume.timeStart().instant(path + ".time_start"),
                volume.timeEnd() == null ? null : volume.timeEnd().instant(path + ".time_end"));
    }

    /** Tokens of the cells that the volumes touch together, sorted. */
    public List<String> cells(List<Volume4D> volumes) {
        // Twice what an outline of the largest area touches: the limit is on outlines, and this on what they add up to.
        int most = (int) (2 * limitSquareKm);
        var cells = new TreeSet<String>();
        for (var volume : volumes) {
            cells.addAll(Covering.of(volume.outline()));
            if (cells.size() > most) {
                throw AreaTooLarge.ofAll(cells.size(), most);
            }
        }
        return List.copyOf(cells);
    }

    /** A volume to look in; what is left out is unbounded, but not its outline. */
    public Extent areaOfInterest(@Nullable WireVolume sent) {
        var path = "area_of_interest";
        var volume = required(sent, path);
        var space = required(volume.volume(), path + ".volume");
        var cells = Covering.of(outline(space, path + ".volume"));
        var lower = space.altitudeLower() == null
                ? Double.NEGATIVE_INFINITY
                : meters(space.altitudeLower(), path + ".volume.altitude_lower");
        var upper = space.altitudeUpper() == null
                ? Double.POSITIVE_INFINITY
                : meters(space.altitudeUpper(), path + ".volume.altitude_upper");
        BadInput.unless(lower <= upper, path + ".volume: the lower altitude is above the upper");
        var start =
                volume.timeStart() == null ? Instant.MIN : volume.timeStart().instant(path + ".time_start");
        var end = volume.timeEnd() == null ? Instant.MAX : volume.timeEnd().instant(path + ".time_end");
        BadInput.unless(start.isBefore(end), path + ": time_start must be before time_end");
        return new Extent(cells, lower, upper, start, end);
    }

    private Outline outline(Volume3D space, String path) {
        var circle = space.outlineCircle();
        var polygon = space.outlinePolygon();
        BadInput.unless(
                (circle == null) != (polygon == null),
                path + " must have exactly one of outline_circle and outline_polygon");
        var outline = circle != null
                ? circle(circle, path + ".outline_circle")
                : polygon(required(polygon, path), path + ".outline_polygon");
        var squareKm = Covering.squareKm(outline);
        if (squareKm > limitSquareKm) {
            throw AreaTooLarge.ofOutline(path, squareKm, limitSquareKm);
        }
        return outline;
    }

    private static Circle circle(WireVolume.Circle sent, String path) {
        var center = point(sent.center(), path + ".center");
        var radius = required(sent.radius(), path + ".radius");
        BadInput.unless("M".equals(radius.units()), path + ".radius.units must be \"M\"");
        var meters = required(radius.value(), path + ".radius.value");
        return valid(path + ".radius", () -> new Circle(center, meters));
    }

    private static Polygon polygon(WireVolume.Polygon sent, String path) {
        var vertices = required(sent.vertices(), path + ".vertices");
        var points = IntStream.range(0, vertices.size())
                .mapToObj(i -> point(vertices.get(i), path + ".vertices[" + i + "]"))
                .toList();
        return valid(path, () -> new Polygon(points));
    }

    private static LatLng point(WireVolume.@Nullable Point sent, String path) {
        var point = required(sent, path);
        var lat = required(point.lat(), path + ".lat");
        var lng = required(point.lng(), path + ".lng");
        return valid(path, () -> new LatLng(lat, lng));
    }

    private static AltitudeRange altitude(@Nullable Altitude lower, @Nullable Altitude upper, String path) {
        double floor = lower == null ? AltitudeRange.LOWEST : meters(lower, path + ".altitude_lower");
        double ceiling = upper == null ? AltitudeRange.HIGHEST : meters(upper, path + ".altitude_upper");
        return valid(path, () -> new AltitudeRange(floor, ceiling));
    }

    private static double meters(Altitude altitude, String path) {
        BadInput.unless("W84".equals(altitude.reference()), path + ".reference must be \"W84\"");
        BadInput.unless("M".equals(altitude.units()), path + ".units must be \"M\"");
        return required(altitude.value(), path + ".value");
    }

    /** The value types say what is wrong; here is said where. */
    private static <T> T valid(String path, Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException e) {
            throw new BadInput(path + ": " + e.getMessage());
        }
    }
}
