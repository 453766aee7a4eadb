package org.skyledger.query.cql;

import java.util.List;

/**
 * A condition in SQL.
 *
 * @param sql made of what this service wrote itself, with a question mark for each value
 * @param values in the order of the question marks: texts, numbers and moments
 */
public record Condition(String sql, List<Object> values) {}
