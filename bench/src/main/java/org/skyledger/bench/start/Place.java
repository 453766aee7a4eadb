package org.skyledger.bench.start;

import com.google.common.geometry.S1Angle;
import com.google.common.geometry.S2Cap;
import com.google.common.geometry.S2CellId;
import com.google.common.geometry.S2LatLng;
import com.google.common.geometry.S2RegionCoverer;
import java.util.ArrayList;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * Somewhere on earth where flights take place.
 *
 * @param outline a circle, as JSON
 * @param cells the S2 cells that it touches, as JSON
 */
public record Place(String outline, String cells) {

    private static final double EARTH_RADIUS_METERS = 6_371_010;
    private static final S2RegionCoverer COVERER = S2RegionCoverer.builder()
            .setMinLevel(13)
            .setMaxLevel(13)
            .setMaxCells(Integer.MAX_VALUE)
            .build();

    /** Between the 60th parallels, where most people are. */
    static Place random(SplittableRandom random) {
        return at(random.nextDouble(-60, 60), random.nextDouble(-180, 180), random.nextInt(100, 1_000));
    }

    private static Place at(double lat, double lng, int radius) {
        var cap = S2Cap.fromAxisAngle(
                S2LatLng.fromDegrees(lat, lng).toPoint(), S1Angle.radians(radius / EARTH_RADIUS_METERS));
        var cells = new ArrayList<S2CellId>();
        COVERER.getCovering(cap, cells);
        return new Place(
                String.format(
                        Locale.ROOT,
                        "{\"type\":\"Circle\",\"center\":{\"lat\":%.6f,\"lng\":%.6f},\"radiusMeters\":%d.0}",
                        lat,
                        lng,
                        radius),
                cells.stream().map(S2CellId::toToken).sorted().collect(Collectors.joining("\",\"", "[\"", "\"]")));
    }
}
