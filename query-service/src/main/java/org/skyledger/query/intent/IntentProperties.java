package org.skyledger.query.intent;

import java.time.Instant;
import org.skyledger.query.ogc.Feature;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * An operational intent's properties in GeoJSON; the names are a contract with maps and GIS projects. There is no OVN
 * here or in the view: whoever shows one proves to know the intent's details from its manager.
 *
 * @param lowerAltitudeMeters above the WGS84 ellipsoid
 * @param upperAltitudeMeters above the WGS84 ellipsoid
 * @param position the ledger position that made this version
 * @param recordedAt when the ledger took it
 */
@JsonNaming(SnakeCaseStrategy.class)
record IntentProperties(
        String state,
        String manager,
        int version,
        String ussBaseUrl,
        Instant timeStart,
        Instant timeEnd,
        double lowerAltitudeMeters,
        double upperAltitudeMeters,
        long position,
        Instant recordedAt) {

    static Feature<IntentProperties> feature(IntentVersion intent) {
        return Feature.of(
                intent.entity,
                intent.geometry,
                new IntentProperties(
                        intent.state,
                        intent.manager,
                        intent.version,
                        intent.ussBaseUrl,
                        intent.timeStart,
                        intent.timeEnd,
                        intent.lowerAltitudeMeters,
                        intent.upperAltitudeMeters,
                        intent.position,
                        intent.recordedAt));
    }
}
