package org.skyledger.query.cql;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.skyledger.query.cql.Queryable.Type;

/** Writes operands as SQL, where their types fit. */
final class Operands {

    static final Set<Type> SCALARS = Set.of(Type.TEXT, Type.NUMBER, Type.TRUTH, Type.MOMENT);

    private static final Pattern LOWER = Pattern.compile("lower\\((\\w+)\\)");
    private static final Set<Type> TIMES = Set.of(Type.MOMENT, Type.INTERVAL);

    private final Queryables queryables;

    Operands(Queryables queryables) {
        this.queryables = queryables;
    }

    /** From one moment to another, or to the same. */
    record Stretch(Sql start, Sql end) {}

    Type type(Operand operand) {
        return switch (operand) {
            case Operand.Property property -> {
                var type = queryables.named(property).type();
                yield type == Type.WHOLE ? Type.NUMBER : type;
            }
            case Operand.Text _ -> Type.TEXT;
            case Operand.Whole _, Operand.Decimal _ -> Type.NUMBER;
            case Operand.Truth _ -> Type.TRUTH;
            case Operand.Moment _, Operand.Day _ -> Type.MOMENT;
            case Operand.Interval _ -> Type.INTERVAL;
            case Operand.Shape _ -> Type.SHAPE;
        };
    }

    /** A single value; a day is its first moment. */
    Sql scalar(Operand operand, Set<Type> allowed) {
        check(operand, allowed);
        return switch (operand) {
            case Operand.Property property ->
                new Sql().add(queryables.named(property).column());
            case Operand.Text(var value, int _) -> new Sql().add(value, "text");
            case Operand.Whole(long value, int _) -> new Sql().add(value, "bigint");
            case Operand.Decimal(double value, int _) -> new Sql().add(value, "double precision");
            case Operand.Truth(boolean value, int _) -> new Sql().add(value ? "true" : "false");
            case Operand.Moment(var value, int _) -> new Sql().add(value, "timestamptz");
            case Operand.Day(var first, var _, int _) -> new Sql().add(first, "timestamptz");
            case Operand.Interval _, Operand.Shape _ -> throw operand.refused("a single value is expected");
        };
    }

    Sql shape(Operand operand) {
        check(operand, Set.of(Type.SHAPE));
        return operand instanceof Operand.Shape(var shape, int _)
                ? new Sql().add("st_geomfromtext(").add(shape.toText(), "text").add(", 4326)")
                : scalar(operand, Set.of(Type.SHAPE));
    }

    /** A stretch of time; a day is all of it. */
    Stretch stretch(Operand operand) {
        check(operand, TIMES);
        return switch (operand) {
            case Operand.Interval(var start, var end, int _) -> new Stretch(moment(start), moment(end));
            case Operand.Day(var first, var last, int at) ->
                new Stretch(moment(new Operand.Moment(first, at)), moment(new Operand.Moment(last, at)));
            case Operand.Property _, Operand.Moment _ -> new Stretch(moment(operand), moment(operand));
            case Operand.Text _, Operand.Whole _, Operand.Decimal _, Operand.Truth _, Operand.Shape _ ->
                throw operand.refused("a moment or an interval is expected");
        };
    }

    /** The range whose ends an interval names; an index knows the range, but not its ends. */
    Optional<String> range(Operand operand) {
        if (operand instanceof Operand.Interval(Operand.Property start, Operand.Property end, int _)) {
            var lower = LOWER.matcher(queryables.named(start).column());
            return lower.matches() && queryables.named(end).column().equals("upper(" + lower.group(1) + ")")
                    ? Optional.of(lower.group(1))
                    : Optional.empty();
        }
        return Optional.empty();
    }

    /** Whether it is a time that no property is part of, so that its ends are known to be in order. */
    static boolean isFixed(Operand operand) {
        return operand instanceof Operand.Moment
                || operand instanceof Operand.Day
                || operand instanceof Operand.Interval(Operand.Moment _, Operand.Moment _, int _);
    }

    private Sql moment(Operand operand) {
        return scalar(operand, Set.of(Type.MOMENT));
    }

    private void check(Operand operand, Set<Type> allowed) {
        var type = type(operand);
        if (!allowed.contains(type)) {
            var expected = allowed.stream().map(Type::shown).sorted().collect(Collectors.joining(" or "));
            throw operand.refused(
                    operand instanceof Operand.Property(var name, int _)
                            ? "\"" + name + "\" is " + type.shown() + ", and " + expected + " is expected"
                            : expected + " is expected, not " + type.shown());
        }
    }
}
