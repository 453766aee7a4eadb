package org.skyledger.query.cql;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.GeometryCollection;
import org.skyledger.query.cql.Queryable.Type;

/** Writes an expression as SQL, once its types are found to fit. */
final class Translation {

    private final Queryables queryables;
    private final Operands operands;

    Translation(Queryables queryables) {
        this.queryables = queryables;
        this.operands = new Operands(queryables);
    }

    Condition of(Expression expression) {
        return sql(expression).condition();
    }

    private Sql sql(Expression expression) {
        return switch (expression) {
            case Expression.And(var parts) -> joined(parts, " and ");
            case Expression.Or(var parts) -> joined(parts, " or ");
            case Expression.Not(var part) ->
                new Sql().add("(not ").add(sql(part)).add(")");
            case Expression.Holds(var operand) -> operands.scalar(operand, Set.of(Type.TRUTH));
            case Expression.Compares compares -> compares(compares);
            case Expression.IsLike(var operand, var pattern) ->
                new Sql()
                        .add("(")
                        .add(operands.scalar(operand, Set.of(Type.TEXT)))
                        .add(" like ")
                        .add(pattern.value(), "text")
                        .add(")");
            case Expression.IsBetween between -> between(between);
            case Expression.IsIn in -> in(in);
            case Expression.IsNull(var property) ->
                new Sql().add("(" + queryables.named(property).column() + " is null)");
            case Expression.Relates relates -> relates(relates);
            case Expression.Occurs(var relation, var left, var right) -> occurs(relation, left, right);
        };
    }

    private Sql joined(List<Expression> parts, String word) {
        var sql = new Sql().add("(");
        for (int i = 0; i < parts.size(); i++) {
            sql.add(i == 0 ? "" : word).add(sql(parts.get(i)));
        }
        return sql.add(")");
    }

    private Sql compares(Expression.Compares compares) {
        var comparison = compares.comparison();
        boolean ordered = comparison != Comparison.EQUAL && comparison != Comparison.NOT_EQUAL;
        var type = operands.type(compares.left());
        if (ordered && type == Type.TRUTH) {
            throw compares.left().refused("TRUE and FALSE have no order; only = and <> compare them");
        }
        return new Sql()
                .add("(")
                .add(operands.scalar(compares.left(), Operands.SCALARS))
                .add(" " + comparison.sign() + " ")
                .add(operands.scalar(compares.right(), Set.of(type)))
                .add(")");
    }

    private Sql between(Expression.IsBetween between) {
        var value = operands.scalar(between.operand(), Set.of(Type.NUMBER, Type.MOMENT));
        var type = Set.of(operands.type(between.operand()));
        return new Sql()
                .add("(")
                .add(value)
                .add(" between ")
                .add(operands.scalar(between.lower(), type))
                .add(" and ")
                .add(operands.scalar(between.upper(), type))
                .add(")");
    }

    private Sql in(Expression.IsIn in) {
        var sql = new Sql()
                .add("(")
                .add(operands.scalar(in.operand(), Operands.SCALARS))
                .add(" in (");
        var type = Set.of(operands.type(in.operand()));
        for (int i = 0; i < in.among().size(); i++) {
            sql.add(i == 0 ? "" : ", ").add(operands.scalar(in.among().get(i), type));
        }
        return sql.add("))");
    }

    private Sql relates(Expression.Relates relates) {
        var relation = relates.relation();
        for (var operand : List.of(relates.left(), relates.right())) {
            if (!relation.takesCollections()
                    && operand instanceof Operand.Shape(var shape, int _)
                    && shape.getClass() == GeometryCollection.class) {
                throw operand.refused("only S_INTERSECTS and S_DISJOINT take a GEOMETRYCOLLECTION here");
            }
        }
        var lefts = relation.takesCollections() ? parts(relates.left()) : List.of(relates.left());
        var rights = relation.takesCollections() ? parts(relates.right()) : List.of(relates.right());
        var pairs = new Sql();
        var or = "";
        for (var left : lefts) {
            for (var right : rights) {
                pairs.add(or + relation.function() + "(")
                        .add(operands.shape(left))
                        .add(", ")
                        .add(operands.shape(right))
                        .add(")");
                or = " or ";
            }
        }
        boolean several = lefts.size() * rights.size() > 1;
        var not = relation == SpatialRelation.DISJOINT ? "not " : "";
        return new Sql().add("(" + not + (several ? "(" : "")).add(pairs).add(several ? "))" : ")");
    }

    /** PostGIS fails on a collection whose areas overlap or share an edge; what meets it meets one of its parts. */
    private static List<Operand> parts(Operand operand) {
        if (!(operand instanceof Operand.Shape(var shape, int at)) || shape.getClass() != GeometryCollection.class) {
            return List.of(operand);
        }
        return IntStream.range(0, shape.getNumGeometries())
                .mapToObj(i -> parts(new Operand.Shape(shape.getGeometryN(i), at)))
                .flatMap(List::stream)
                .toList();
    }

    private Sql occurs(TemporalRelation relation, Operand left, Operand right) {
        var one = operands.stretch(left);
        var other = operands.stretch(right);
        var range = operands.range(left);
        if (relation == TemporalRelation.INTERSECTS && range.isPresent() && Operands.isFixed(right)) {
            return new Sql()
                    .add("(" + range.get() + " && tstzrange(")
                    .add(other.start())
                    .add(", ")
                    .add(other.end())
                    .add(", '[]'))");
        }
        var sql = new Sql().add("(");
        relation.condition().chars().forEach(c -> {
            switch (c) {
                case '1' -> sql.add(one.start());
                case '2' -> sql.add(one.end());
                case '3' -> sql.add(other.start());
                case '4' -> sql.add(other.end());
                default -> sql.add(Character.toString(c));
            }
        });
        return sql.add(")");
    }
}
