package org.skyledger.projection.footprint;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** The area on one side of a closed curve, as polygons within ±180 degrees east and ±90 degrees north. */
final class Drawing {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final Geometry WORLD = FACTORY.toGeometry(new Envelope(-180, 180, -90, 90));

    /** About a centimetre: how wide a shape without an area is drawn. */
    private static final double HAIRLINE_DEGREES = 1e-7;

    private Drawing() {}

    static Geometry smallerSide(List<Coordinate> vertices) {
        var side = oneSide(vertices);
        return Area.of(side) <= Area.WHOLE_SPHERE / 2 ? side : otherSide(side);
    }

    static Geometry largerSide(List<Coordinate> vertices) {
        var side = oneSide(vertices);
        return Area.of(side) > Area.WHOLE_SPHERE / 2 ? side : otherSide(side);
    }

    private static Geometry otherSide(Geometry side) {
        return OverlayNGRobust.overlay(WORLD, side, OverlayNG.DIFFERENCE);
    }

    /** The union of drawings; valid, whatever rounding did to them. */
    static Geometry union(List<Geometry> drawings) {
        return valid(drawings.size() == 1 ? drawings.getFirst() : OverlayNGRobust.union(drawings));
    }

    private static Geometry oneSide(List<Coordinate> vertices) {
        var boundary = new Ring(vertices).boundary();
        var side = valid(FACTORY.createPolygon(boundary));
        var drawn = side.isEmpty() ? FACTORY.createLineString(boundary).buffer(HAIRLINE_DEGREES) : side;
        return WORLD.getEnvelopeInternal().covers(drawn.getEnvelopeInternal()) ? drawn : rolledUp(drawn);
    }

    /** Asks first, since repairing costs many times as much and is seldom needed. */
    private static Geometry valid(Geometry drawing) {
        return drawing.isValid() ? drawing : GeometryFixer.fix(drawing);
    }

    /** Cuts at the antimeridian, where the next turn begins, and lays all turns over each other. */
    private static Geometry rolledUp(Geometry side) {
        var turns = new ArrayList<Geometry>();
        var reach = side.getEnvelopeInternal();
        for (double east = 360 * Math.floor((reach.getMinX() + 180) / 360); east - 180 < reach.getMaxX(); east += 360) {
            var turn = AffineTransformation.translationInstance(east, 0).transform(WORLD);
            var part = OverlayNGRobust.overlay(side, turn, OverlayNG.INTERSECTION);
            turns.add(AffineTransformation.translationInstance(-east, 0).transform(part));
        }
        return union(turns);
    }
}
