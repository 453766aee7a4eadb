package org.skyledger.query.history;

import java.util.regex.Pattern;

/** The parameter {@code after}: only versions that later positions of the ledger made. */
public record After(long position) {

    public static final String NOTHING = "0";

    private static final Pattern POSITION = Pattern.compile("\\d{1,18}");

    public static After of(String text) {
        if (!POSITION.matcher(text).matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is not a ledger position, a whole number from 0");
        }
        return new After(Long.parseLong(text));
    }
}
