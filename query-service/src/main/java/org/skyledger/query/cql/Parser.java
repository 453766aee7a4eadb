package org.skyledger.query.cql;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.skyledger.query.cql.Expression.And;
import org.skyledger.query.cql.Expression.Compares;
import org.skyledger.query.cql.Expression.Holds;
import org.skyledger.query.cql.Expression.IsBetween;
import org.skyledger.query.cql.Expression.IsIn;
import org.skyledger.query.cql.Expression.IsLike;
import org.skyledger.query.cql.Expression.IsNull;
import org.skyledger.query.cql.Expression.Not;
import org.skyledger.query.cql.Expression.Occurs;
import org.skyledger.query.cql.Expression.Or;
import org.skyledger.query.cql.Expression.Relates;
import org.skyledger.query.crs.Crs;

/** Reads a filter by recursive descent: OR binds least, then AND, then NOT (21-065, annex B). */
final class Parser {

    private final Tokens tokens;
    private final OperandReader operands;

    private Parser(Tokens tokens, Crs crs) {
        this.tokens = tokens;
        this.operands = new OperandReader(tokens, new ShapeReader(tokens, crs));
    }

    /** @throws IllegalArgumentException with the place and a sentence, when the text is no filter */
    static Expression parse(String text, Crs crs) {
        var parser = new Parser(new Tokens(Tokenizer.tokens(text)), crs);
        var expression = parser.or();
        parser.tokens.expect(Token.Kind.END, "AND, OR or the end");
        return expression;
    }

    private Expression or() {
        return several("OR", () -> several("AND", this::not, And::new), Or::new);
    }

    private Expression several(
            String word, Supplier<Expression> part, Function<List<Expression>, Expression> expression) {
        var parts = new ArrayList<Expression>();
        do {
            parts.add(part.get());
        } while (tokens.takeIf(word));
        return parts.size() == 1 ? parts.getFirst() : expression.apply(List.copyOf(parts));
    }

    private Expression not() {
        tokens.enter();
        var expression = tokens.takeIf("NOT") ? new Not(not()) : primary();
        tokens.leave();
        return expression;
    }

    private Expression primary() {
        if (tokens.takeIf("(")) {
            var within = or();
            tokens.expect(")");
            return within;
        }
        var spatial = SpatialRelation.of(tokens.peek());
        if (spatial.isPresent()) {
            return related((left, right) -> new Relates(spatial.get(), left, right));
        }
        var temporal = TemporalRelation.of(tokens.peek());
        if (temporal.isPresent()) {
            return related((left, right) -> new Occurs(temporal.get(), left, right));
        }
        return about(operands.read());
    }

    private interface Relation {
        Expression of(Operand left, Operand right);
    }

    private Expression related(Relation relation) {
        tokens.take();
        tokens.expect("(");
        var left = operands.read();
        tokens.expect(",");
        var right = operands.read();
        tokens.expect(")");
        return relation.of(left, right);
    }

    private Expression about(Operand operand) {
        var comparison = Comparison.of(tokens.peek());
        if (comparison.isPresent()) {
            tokens.take();
            return new Compares(operand, comparison.get(), operands.read());
        } else if (tokens.takeIf("IS")) {
            return isNull(operand);
        }
        boolean negated = tokens.takeIf("NOT");
        var word = tokens.peek();
        if (tokens.takeIf("LIKE")) {
            return negated(negated, like(operand));
        } else if (tokens.takeIf("BETWEEN")) {
            return negated(negated, between(operand));
        } else if (tokens.takeIf("IN")) {
            return negated(negated, in(operand));
        } else if (negated) {
            throw word.refused("LIKE, BETWEEN or IN is expected behind NOT, not " + word.shown());
        }
        return new Holds(operand);
    }

    private static Expression negated(boolean negated, Expression expression) {
        return negated ? new Not(expression) : expression;
    }

    private Expression isNull(Operand operand) {
        boolean negated = tokens.takeIf("NOT");
        tokens.expect("NULL");
        if (operand instanceof Operand.Property property) {
            return negated(negated, new IsNull(property));
        }
        throw operand.refused("only a property can be NULL");
    }

    private Expression like(Operand operand) {
        var pattern = tokens.expect(Token.Kind.STRING, "a pattern in single quotes");
        int backslashes = pattern.text().length()
                - pattern.text().replaceAll("\\\\+$", "").length();
        if (backslashes % 2 == 1) {
            throw pattern.refused("the backslash at the end of the pattern escapes nothing; write it twice");
        }
        return new IsLike(operand, new Operand.Text(pattern.text(), pattern.at()));
    }

    private Expression between(Operand operand) {
        var lower = operands.read();
        tokens.expect("AND");
        return new IsBetween(operand, lower, operands.read());
    }

    private Expression in(Operand operand) {
        var among = new ArrayList<Operand>();
        tokens.expect("(");
        do {
            among.add(operands.read());
        } while (tokens.takeIf(","));
        tokens.expect(")");
        return new IsIn(operand, List.copyOf(among));
    }
}
