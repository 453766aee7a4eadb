package org.skyledger.command.airspace;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.skyledger.events.volume.AltitudeRange;
import org.skyledger.events.volume.TimeRange;

/**
 * The envelope by which relevance is decided: a union of cells, one span of altitude, one span of time, all inclusive.
 *
 * @param cells tokens of S2 cells at level {@value Covering#LEVEL}
 * @param lowerMeters above the WGS84 ellipsoid; −∞ when unbounded
 * @param upperMeters above the WGS84 ellipsoid; +∞ when unbounded
 * @param start {@link Instant#MIN} when unbounded
 * @param end {@link Instant#MAX} when unbounded
 */
public record Extent(Set<String> cells, double lowerMeters, double upperMeters, Instant start, Instant end) {

    public static Extent of(Set<String> cells, AltitudeRange altitude, TimeRange time) {
        return new Extent(cells, altitude.lowerMeters(), altitude.upperMeters(), time.start(), time.end());
    }

    /** Whether the two share a cell, an altitude and a moment; the same whichever is asked. */
    public boolean intersects(Extent other) {
        return spansMeet(other) && cells.stream().anyMatch(other.cells::contains);
    }

    /** Whether altitude and time overlap; for pairs that are known to share a cell. */
    boolean spansMeet(Extent other) {
        return lowerMeters <= other.upperMeters
                && other.lowerMeters <= upperMeters
                && !start.isAfter(other.end)
                && !other.start.isAfter(end);
    }

    /** The same cells and times at every altitude. */
    public Extent atAnyAltitude() {
        return new Extent(cells, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, start, end);
    }

    /** The smallest envelope that holds both. */
    public Extent union(Extent other) {
        var both = new HashSet<>(cells);
        both.addAll(other.cells);
        return new Extent(
                both,
                Math.min(lowerMeters, other.lowerMeters),
                Math.max(upperMeters, other.upperMeters),
                start.isBefore(other.start) ? start : other.start,
                end.isAfter(other.end) ? end : other.end);
    }

    /** Whether all of the other's cells and all of its time are within this one's. */
    public boolean coversCellsAndTime(Extent other) {
        return cells.containsAll(other.cells) && !start.isAfter(other.start) && !end.isBefore(other.end);
    }
}
