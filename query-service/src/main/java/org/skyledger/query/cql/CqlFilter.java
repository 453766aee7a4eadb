package org.skyledger.query.cql;

import org.skyledger.query.crs.Crs;

/** The parameter {@code filter}: an expression in CQL2 as text. What it names is looked up for each collection. */
public record CqlFilter(String text) {

    private static final int LONGEST = 6_000;

    public static CqlFilter of(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("a filter is at most " + LONGEST + " characters long");
        }
        return new CqlFilter(text);
    }

    /** @throws IllegalArgumentException with the place and a sentence, when this is no filter on those */
    public Condition over(Queryables queryables, Crs crs) {
        return new Translation(queryables).of(Parser.parse(text, crs));
    }
}
