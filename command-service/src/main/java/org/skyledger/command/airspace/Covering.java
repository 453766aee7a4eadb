package org.skyledger.command.airspace;

import com.google.common.geometry.S1Angle;
import com.google.common.geometry.S2Cap;
import com.google.common.geometry.S2CellId;
import com.google.common.geometry.S2LatLng;
import com.google.common.geometry.S2Loop;
import com.google.common.geometry.S2Point;
import com.google.common.geometry.S2Polygon;
import com.google.common.geometry.S2Region;
import com.google.common.geometry.S2RegionCoverer;
import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import org.skyledger.events.volume.Circle;
import org.skyledger.events.volume.LatLng;
import org.skyledger.events.volume.Outline;
import org.skyledger.events.volume.Polygon;

/** The S2 cells that an outline touches. Deterministic: the same outline always gives the same cells. */
public final class Covering {

    /** Cells of about 1.3 km²: the level at which all DSS implementations compare. */
    public static final int LEVEL = 13;

    private static final double EARTH_RADIUS_METERS = 6_371_010;
    private static final double SQUARE_KM_PER_STERADIAN = EARTH_RADIUS_METERS / 1_000 * EARTH_RADIUS_METERS / 1_000;

    private static final S2RegionCoverer COVERER = S2RegionCoverer.builder()
            .setMinLevel(LEVEL)
            .setMaxLevel(LEVEL)
            .setMaxCells(Integer.MAX_VALUE)
            .build();

    private Covering() {}

    /** Tokens of the level-{@value #LEVEL} cells that the outline touches, sorted. */
    public static Set<String> of(Outline outline) {
        var covering = new ArrayList<S2CellId>();
        COVERER.getCovering(region(outline), covering);
        var tokens = new TreeSet<String>();
        covering.forEach(cell -> tokens.add(cell.toToken()));
        return tokens;
    }

    /** The outline's area in square kilometres on the sphere. */
    public static double squareKm(Outline outline) {
        return SQUARE_KM_PER_STERADIAN
                * switch (outline) {
                    case Circle circle -> cap(circle).area();
                    case Polygon polygon -> loop(polygon).getArea();
                };
    }

    private static S2Region region(Outline outline) {
        return switch (outline) {
            case Circle circle -> cap(circle);
            case Polygon polygon -> new S2Polygon(loop(polygon));
        };
    }

    private static S2Cap cap(Circle circle) {
        return S2Cap.fromAxisAngle(
                point(circle.center()), S1Angle.radians(circle.radiusMeters() / EARTH_RADIUS_METERS));
    }

    private static S2Loop loop(Polygon polygon) {
        var loop = new S2Loop(polygon.vertices().stream().map(Covering::point).toList());
        // Either winding is allowed and means the smaller side.
        loop.normalize();
        return loop;
    }

    private static S2Point point(LatLng point) {
        return S2LatLng.fromDegrees(point.lat(), point.lng()).toPoint();
    }
}
