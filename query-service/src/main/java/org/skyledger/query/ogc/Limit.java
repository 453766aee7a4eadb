package org.skyledger.query.ogc;

import java.util.regex.Pattern;

/** The parameter {@code limit}: how many items a page holds at most. */
public record Limit(int items) {

    public static final String DEFAULT = "100";

    private static final int MOST = 1_000;
    private static final Pattern COUNT = Pattern.compile("0*(\\d+)");

    /** @param text a whole number from 1; what is more than 1,000 counts as 1,000 (section 7.15.2 asks servers to cut) */
    public static Limit of(String text) {
        var count = COUNT.matcher(text);
        if (!count.matches() || count.group(1).equals("0")) {
            throw new IllegalArgumentException("\"" + text + "\" is not a whole number from 1 to " + MOST);
        }
        var digits = count.group(1);
        return new Limit(digits.length() > 4 ? MOST : Math.min(Integer.parseInt(digits), MOST));
    }
}
