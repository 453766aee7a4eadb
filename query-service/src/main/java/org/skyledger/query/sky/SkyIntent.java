package org.skyledger.query.sky;

import java.time.Instant;
import java.util.UUID;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * An intent that stands in a cell; the names are those of its properties as a feature.
 *
 * @param lowerAltitudeMeters above the WGS84 ellipsoid
 * @param upperAltitudeMeters above the WGS84 ellipsoid
 * @param position the ledger position that made this version
 */
@JsonNaming(SnakeCaseStrategy.class)
record SkyIntent(
        UUID id,
        String state,
        String manager,
        Instant timeStart,
        Instant timeEnd,
        double lowerAltitudeMeters,
        double upperAltitudeMeters,
        long position) {}
