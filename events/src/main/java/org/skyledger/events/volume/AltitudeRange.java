package org.skyledger.events.volume;

/**
 * Altitudes above the WGS84 ellipsoid, both ends included. An end that somebody leaves open is the limit.
 *
 * @param lowerMeters −8,000 to 100,000
 * @param upperMeters not below {@code lowerMeters}
 */
public record AltitudeRange(double lowerMeters, double upperMeters) {

    public static final double LOWEST = -8_000;
    public static final double HIGHEST = 100_000;

    public AltitudeRange {
        refuseOutside("lower", lowerMeters);
        refuseOutside("upper", upperMeters);
        if (lowerMeters > upperMeters) {
            throw new IllegalArgumentException(
                    "the lower altitude (" + lowerMeters + " m) is above the upper (" + upperMeters + " m)");
        }
    }

    /** The smallest range that holds both. */
    public AltitudeRange span(AltitudeRange other) {
        return new AltitudeRange(Math.min(lowerMeters, other.lowerMeters), Math.max(upperMeters, other.upperMeters));
    }

    private static void refuseOutside(String which, double meters) {
        if (!(meters >= LOWEST && meters <= HIGHEST)) {
            throw new IllegalArgumentException(
                    "the " + which + " altitude must be between -8000 and 100000 metres, not " + meters);
        }
    }
}
