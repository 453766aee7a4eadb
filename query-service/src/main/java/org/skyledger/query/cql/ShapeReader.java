package org.skyledger.query.cql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.skyledger.query.crs.Crs;
import org.skyledger.query.ogc.Bbox;

/** Reads geometries as CQL2 writes them: well-known text without a third dimension, or {@code BBOX}. */
final class ShapeReader {

    private static final GeometryFactory WGS84 = new GeometryFactory(new PrecisionModel(), 4326);
    private static final Set<String> TAGS = Set.of(
            "POINT",
            "LINESTRING",
            "POLYGON",
            "MULTIPOINT",
            "MULTILINESTRING",
            "MULTIPOLYGON",
            "GEOMETRYCOLLECTION",
            "BBOX");

    private final Tokens tokens;
    private final Crs crs;

    ShapeReader(Tokens tokens, Crs crs) {
        this.tokens = tokens;
        this.crs = crs;
    }

    static boolean isTag(Token token) {
        return token.kind() == Token.Kind.WORD && TAGS.contains(token.upper());
    }

    Operand.Shape read() {
        var tag = tokens.peek();
        var shape = shape();
        Optional.ofNullable(new IsValidOp(shape).getValidationError()).ifPresent(fault -> {
            throw tag.refused("the geometry is not valid: " + fault.getMessage());
        });
        return new Operand.Shape(shape, tag.at());
    }

    private Geometry shape() {
        var tag = tokens.take();
        try {
            return switch (tag.upper()) {
                case "POINT" -> point();
                case "LINESTRING" -> line();
                case "POLYGON" -> polygon();
                case "MULTIPOINT" ->
                    WGS84.createMultiPoint(parts(this::pointOfSeveral).toArray(Point[]::new));
                case "MULTILINESTRING" ->
                    WGS84.createMultiLineString(parts(this::line).toArray(LineString[]::new));
                case "MULTIPOLYGON" ->
                    WGS84.createMultiPolygon(parts(this::polygon).toArray(Polygon[]::new));
                case "GEOMETRYCOLLECTION" -> collection();
                case "BBOX" -> box();
                default -> throw tag.refused("a geometry is expected, not " + tag.shown());
            };
        } catch (IllegalArgumentException e) {
            // Rings that are not closed, and the like, are refused without a place.
            throw String.valueOf(e.getMessage()).startsWith("at ") ? e : tag.refused(String.valueOf(e.getMessage()));
        }
    }

    private Geometry collection() {
        tokens.enter();
        var collection = WGS84.createGeometryCollection(parts(this::shape).toArray(Geometry[]::new));
        tokens.leave();
        return collection;
    }

    private Geometry box() {
        var tag = tokens.peek();
        var numbers = parts(this::number);
        if (numbers.size() != 4) {
            throw tag.refused("a BBOX is 4 numbers here (west, south, east, north); altitudes are properties");
        }
        var lower = degrees(numbers.get(0), numbers.get(1));
        var upper = degrees(numbers.get(2), numbers.get(3));
        var pieces = new Bbox(lower.x, lower.y, upper.x, upper.y, null)
                .pieces().stream().map(WGS84::toGeometry).toList();
        return WGS84.buildGeometry(pieces);
    }

    private Point point() {
        tokens.expect("(");
        var point = WGS84.createPoint(coordinate());
        tokens.expect(")");
        return point;
    }

    /** Old writers of well-known text leave the inner parentheses out. */
    private Point pointOfSeveral() {
        return tokens.peek().is("(") ? point() : WGS84.createPoint(coordinate());
    }

    private LineString line() {
        return WGS84.createLineString(parts(this::coordinate).toArray(Coordinate[]::new));
    }

    private Polygon polygon() {
        var rings = parts(() -> WGS84.createLinearRing(parts(this::coordinate).toArray(Coordinate[]::new)));
        return WGS84.createPolygon(rings.getFirst(), rings.stream().skip(1).toArray(LinearRing[]::new));
    }

    private Coordinate coordinate() {
        double first = number();
        double second = number();
        if (tokens.peek().kind() == Token.Kind.NUMBER) {
            throw tokens.peek().refused("a coordinate is two numbers here; altitudes are properties");
        }
        return degrees(first, second);
    }

    private Coordinate degrees(double first, double second) {
        var degrees = crs.degrees().apply(new Coordinate(first, second));
        if (!(Math.abs(degrees.x) <= 180 && Math.abs(degrees.y) <= 90)) {
            throw new IllegalArgumentException("(" + first + " " + second + ") is no place on earth, read as "
                    + crs.uri() + "; the parameter filter-crs says how to read it");
        }
        return degrees;
    }

    private double number() {
        tokens.countLiteral();
        return Double.parseDouble(
                tokens.expect(Token.Kind.NUMBER, "a coordinate").text());
    }

    /** In parentheses, with commas between. */
    private <T> List<T> parts(Supplier<T> part) {
        var parts = new ArrayList<T>();
        tokens.expect("(");
        do {
            parts.add(part.get());
        } while (tokens.takeIf(","));
        tokens.expect(")");
        return parts;
    }
}
