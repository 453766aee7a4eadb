package org.skyledger.query.cql;

/**
 * What a filter may name.
 *
 * @param column how SQL names it; never anything that a caller wrote
 */
public record Queryable(String name, Type type, String column) {

    /** What its values are, and how messages call them. */
    public enum Type {
        TEXT("a text"),
        NUMBER("a number"),
        WHOLE("a number"),
        TRUTH("TRUE or FALSE"),
        MOMENT("a moment"),
        INTERVAL("an interval"),
        SHAPE("a geometry");

        private final String shown;

        Type(String shown) {
            this.shown = shown;
        }

        String shown() {
            return shown;
        }
    }

    /** One whose column has its own name. */
    public static Queryable of(String name, Type type) {
        return new Queryable(name, type, name);
    }
}
