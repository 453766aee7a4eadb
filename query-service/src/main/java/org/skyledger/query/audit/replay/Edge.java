package org.skyledger.query.audit.replay;

import java.time.Instant;
import java.util.regex.Pattern;
import org.skyledger.query.ogc.Rfc3339;

/** The parameters {@code from} and {@code to}: where a history begins, or ends. Both are included. */
sealed interface Edge {

    // Any number of so few digits fits a long.
    Pattern POSITION = Pattern.compile("0*[1-9]\\d{0,17}");

    record At(long position) implements Edge {}

    record When(Instant moment) implements Edge {}

    /** @param text a ledger position, or a moment as RFC 3339 writes it */
    static Edge of(String text) {
        if (text.length() <= 18 && POSITION.matcher(text).matches()) {
            return new At(Long.parseLong(text));
        }
        try {
            return new When(Rfc3339.instant(text));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "it must be a ledger position, a whole number from 1, or a moment; " + e.getMessage(), e);
        }
    }
}
