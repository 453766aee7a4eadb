package org.skyledger.query.audit.replay;

import java.util.regex.Pattern;

/**
 * The parameter {@code speed}: how many times as fast as it was.
 *
 * @param factor infinite when nobody wants to wait
 */
record Speed(double factor) {

    static final String AS_IT_WAS = "1";

    private static final String MAX = "max";
    private static final double SLOWEST = 0.1;

    /** A day in a second. */
    private static final double FASTEST = 86_400;

    private static final Pattern NUMBER = Pattern.compile("\\d{1,5}(\\.\\d{1,3})?");

    /** @param text a number, or "max" for as fast as it is read */
    public static Speed of(String text) {
        if (text.equals(MAX)) {
            return new Speed(Double.POSITIVE_INFINITY);
        }
        double factor = NUMBER.matcher(text).matches() ? Double.parseDouble(text) : 0;
        if (factor < SLOWEST || factor > FASTEST) {
            throw new IllegalArgumentException(
                    "it must be a number from 0.1 (slow motion) to 86400 (a day in a second)," + " or max, not \""
                            + text + "\"");
        }
        return new Speed(factor);
    }
}
