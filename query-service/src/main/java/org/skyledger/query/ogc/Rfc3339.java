package org.skyledger.query.ogc;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;

/** Moments as RFC 3339 writes them (section 5.6): always with seconds and an offset from UTC. */
public final class Rfc3339 {

    // Narrower than what the JDK's ISO parser takes.
    private static final Pattern DATE_TIME =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?([Zz]|[+-]\\d{2}:\\d{2})");

    private Rfc3339() {}

    /**
     * The moment, cut to the microseconds that the ledger keeps.
     *
     * @throws IllegalArgumentException with a sentence, when the text is not a moment
     */
    public static Instant instant(String text) {
        if (DATE_TIME.matcher(text).matches()) {
            try {
                return OffsetDateTime.parse(text.toUpperCase(Locale.ROOT))
                        .toInstant()
                        .truncatedTo(ChronoUnit.MICROS);
            } catch (DateTimeException _) {
                // A date that no calendar has is refused like any other text.
            }
        }
        throw new IllegalArgumentException("\"" + text + "\" is not a moment in RFC 3339, such as 2026-07-01T12:00:00Z"
                + (text.contains(" ") ? "; in an address the plus sign is written %2B" : ""));
    }
}
