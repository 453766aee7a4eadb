package org.skyledger.query.audit;

import java.util.regex.Pattern;
import org.skyledger.query.problem.ProblemCode;
import org.skyledger.query.problem.Refused;

/** A stretch of the ledger, both ends included. */
public record Positions(long from, long to) {

    public static final String FIRST = "1";

    /** The open end. */
    static final String LAST = "999999999999999999";

    private static final Pattern POSITION = Pattern.compile("\\d{1,18}");

    static Positions of(String from, String to) {
        var positions = new Positions(position("from", from), position("to", to));
        if (positions.from > positions.to) {
            throw new Refused(ProblemCode.BAD_PARAMETER, "parameter from: " + from + " lies behind " + to);
        }
        return positions;
    }

    /** @throws Refused when the text is not a position */
    static long position(String parameter, String text) {
        if (!POSITION.matcher(text).matches() || Long.parseLong(text) < 1) {
            throw new Refused(
                    ProblemCode.BAD_PARAMETER,
                    "parameter " + parameter + ": a ledger position is a whole number from 1, not \"" + text + "\"");
        }
        return Long.parseLong(text);
    }

    Positions upTo(long position) {
        return new Positions(from, Math.min(to, position));
    }
}
