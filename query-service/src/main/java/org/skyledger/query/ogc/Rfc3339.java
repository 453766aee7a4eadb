package org.skyledger.query.ogc;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;

/** Moments as RFC 3339 writes them (section 5.6): always with seconds and an offset from UTC. */
public final class Rfc3339 {

    // Narrower than what the JDK's ISO parser takes.
    private static final Pattern DATE_TIME =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?([Zz]|[+-]\\d{2}:\\d{2})");

    private static final int TO_THE_SECOND = 19;

    private Rfc3339() {}

    /** As {@link Instant#toString} writes it, several times as fast: there are hundreds in a page. */
    public static String text(Instant moment) {
        var utc = moment.atOffset(ZoneOffset.UTC);
        if (utc.getYear() < 0 || utc.getYear() > 9999) {
            return moment.toString();
        }
        var text = "0000-00-00T00:00:00.000000000Z".getBytes(StandardCharsets.US_ASCII);
        digits(utc.getYear(), text, 3);
        digits(utc.getMonthValue(), text, 6);
        digits(utc.getDayOfMonth(), text, 9);
        digits(utc.getHour(), text, 12);
        digits(utc.getMinute(), text, 15);
        digits(utc.getSecond(), text, 18);
        digits(utc.getNano(), text, 28);
        int end = utc.getNano() == 0
                ? TO_THE_SECOND
                : utc.getNano() % 1_000_000 == 0 ? 23 : utc.getNano() % 1_000 == 0 ? 26 : 29;
        text[end] = 'Z';
        return new String(text, 0, end + 1, StandardCharsets.US_ASCII);
    }

    /** @param last where the last digit stands */
    private static void digits(int number, byte[] text, int last) {
        for (int at = last, rest = number; rest > 0; rest /= 10) {
            text[at--] = (byte) ('0' + rest % 10);
        }
    }

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
