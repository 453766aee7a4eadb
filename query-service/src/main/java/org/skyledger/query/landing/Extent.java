package org.skyledger.query.landing;

import java.util.List;

/**
 * Where and when items may lie. The times are those that a volume of the ledger may have
 * ({@link org.skyledger.events.volume.TimeRange}); open ends would say the same, but are more than some clients can read.
 */
record Extent(Spatial spatial, Temporal temporal) {

    private static final Temporal EVER =
            new Temporal(List.of(List.of("0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999999Z")));

    static final Extent EVERYWHERE = within(-180, -90, 180, 90);

    /** Where nothing ever was: any box would be true, and this one can be written in all coordinates that are to be had. */
    static final Extent NOWHERE_YET = within(-180, -85, 180, 85);

    static Extent within(double west, double south, double east, double north) {
        return new Extent(new Spatial(List.of(List.of(west, south, east, north))), EVER);
    }

    record Spatial(List<List<Double>> bbox) {}

    record Temporal(List<List<String>> interval) {}
}
