package org.skyledger.query.cql;

import java.util.Locale;

/**
 * A word, a literal or a sign of a filter.
 *
 * @param text what it says: of a string or a quoted name without its quotes
 * @param at how many characters stand before it
 */
record Token(Kind kind, String text, int at) {

    enum Kind {
        WORD,
        QUOTED_NAME,
        STRING,
        NUMBER,
        SIGN,
        END
    }

    /** Whether it is this keyword, in letters of either case, or this sign. */
    boolean is(String expected) {
        return (kind == Kind.WORD || kind == Kind.SIGN) && text.equalsIgnoreCase(expected);
    }

    /** As keywords are written. */
    String upper() {
        return text.toUpperCase(Locale.ROOT);
    }

    boolean isName() {
        return kind == Kind.WORD || kind == Kind.QUOTED_NAME;
    }

    /** For a sentence about it. */
    String shown() {
        return kind == Kind.END ? "the end" : "\"" + text + "\"";
    }

    IllegalArgumentException refused(String why) {
        return new IllegalArgumentException("at character " + (at + 1) + ": " + why);
    }
}
