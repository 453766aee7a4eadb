package org.skyledger.projection.version;

import java.util.function.Function;

/**
 * A column that only one table of versions has.
 *
 * @param type in PostgreSQL
 * @param value what an event says of it
 */
public record Attribute<S>(String column, String type, Function<S, Object> value) {

    String parameter() {
        return ":" + column + "::" + type + "[]";
    }
}
