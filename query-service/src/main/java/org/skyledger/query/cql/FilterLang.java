package org.skyledger.query.cql;

/** The parameter {@code filter-lang}: there is one language. */
public record FilterLang(String name) {

    public static final String DEFAULT = "cql2-text";

    public static FilterLang of(String text) {
        if (!text.equals(DEFAULT)) {
            throw new IllegalArgumentException("\"" + text + "\" is not supported; allowed: " + DEFAULT);
        }
        return new FilterLang(text);
    }
}
