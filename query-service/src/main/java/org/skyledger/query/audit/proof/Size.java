package org.skyledger.query.audit.proof;

import java.util.regex.Pattern;
import org.skyledger.query.problem.ProblemCode;
import org.skyledger.query.problem.Refused;

/** How many records, from the first one on. */
final class Size {

    private static final Pattern SIZE = Pattern.compile("\\d{1,18}");

    private Size() {}

    static long of(String parameter, String text) {
        if (!SIZE.matcher(text).matches() || Long.parseLong(text) < 1) {
            throw new Refused(
                    ProblemCode.BAD_PARAMETER,
                    "parameter " + parameter + ": a whole number from 1 is needed, not \"" + text + "\"");
        }
        return Long.parseLong(text);
    }
}
