package org.skyledger.events.volume;

/** @param radiusMeters distance from the centre along the surface, more than 0 and less than half-way round the earth */
public record Circle(LatLng center, double radiusMeters) implements Outline {

    private static final double HALF_WAY_ROUND = 20_003_931;

    public Circle {
        if (!(radiusMeters > 0 && radiusMeters < HALF_WAY_ROUND)) {
            throw new IllegalArgumentException("a circle's radius must be more than 0 metres, not " + radiusMeters);
        }
    }
}
