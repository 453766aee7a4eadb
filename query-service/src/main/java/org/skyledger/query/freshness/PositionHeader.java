package org.skyledger.query.freshness;

import java.util.Objects;
import java.util.regex.Pattern;
import org.skyledger.query.problem.ProblemCode;
import org.skyledger.query.problem.Refused;
import org.springframework.web.context.request.ServletWebRequest;

/** In a request the least position that the answer may show; in an answer the position that it shows. */
public final class PositionHeader {

    public static final String NAME = "Skyledger-Position";

    // Any number of so few digits fits a long.
    private static final Pattern POSITION = Pattern.compile("\\d{1,18}");

    private PositionHeader() {}

    /** The demanded position, or 0 when none is demanded. */
    public static long demandedBy(ServletWebRequest exchange) {
        var text = exchange.getHeader(NAME);
        if (text == null) {
            return 0;
        }
        if (!POSITION.matcher(text).matches()) {
            throw new Refused(
                    ProblemCode.BAD_POSITION,
                    "the header " + NAME + " must be a ledger position, a whole number from 0, not \"" + text + "\"");
        }
        return Long.parseLong(text);
    }

    public static void state(long position, ServletWebRequest exchange) {
        Objects.requireNonNull(exchange.getResponse()).setHeader(NAME, Long.toString(position));
    }
}
