package org.skyledger.query.cql;

import java.util.List;

/** What is true or false of an item, or unknown, as in SQL. */
sealed interface Expression {

    record And(List<Expression> parts) implements Expression {}

    record Or(List<Expression> parts) implements Expression {}

    record Not(Expression part) implements Expression {}

    /** A literal or a property that is true or false by itself. */
    record Holds(Operand operand) implements Expression {}

    record Compares(Operand left, Comparison comparison, Operand right) implements Expression {}

    record IsLike(Operand operand, Operand.Text pattern) implements Expression {}

    record IsBetween(Operand operand, Operand lower, Operand upper) implements Expression {}

    record IsIn(Operand operand, List<Operand> among) implements Expression {}

    record IsNull(Operand.Property property) implements Expression {}

    record Relates(SpatialRelation relation, Operand left, Operand right) implements Expression {}

    record Occurs(TemporalRelation relation, Operand left, Operand right) implements Expression {}
}
