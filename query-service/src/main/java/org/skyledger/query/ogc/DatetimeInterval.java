package org.skyledger.query.ogc;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAmount;
import java.util.regex.Pattern;

/**
 * The parameter {@code datetime}: a stretch of time, both ends included (OGC 17-069r4, section 7.15.4). Beyond the
 * standard, and because its conformance tests ask for it, a moment may be a day of UTC, and the second of two a duration
 * behind the first.
 */
public record DatetimeInterval(Instant start, Instant end) {

    // The years that RFC 3339 can write.
    private static final Instant EARLIEST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern DURATION = Pattern.compile("P(\\d{1,6}[YMWD]){1,4}|PT(\\d{1,9}[HMS]){1,3}");

    public DatetimeInterval {
        if (start.isAfter(end)) {
            throw new IllegalArgumentException("the interval starts (" + start + ") after it ends (" + end + ")");
        }
    }

    /** @param text one moment, or two with a slash between, either of which may be ".." or left out for an open end */
    public static DatetimeInterval of(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return new DatetimeInterval(first(text), last(text));
        }
        var from = text.substring(0, slash);
        var until = text.substring(slash + 1);
        if (DURATION.matcher(until).matches()) {
            return new DatetimeInterval(first(from), after(first(from), until));
        }
        return new DatetimeInterval(isOpen(from) ? EARLIEST : first(from), isOpen(until) ? LATEST : last(until));
    }

    private static boolean isOpen(String text) {
        return text.isEmpty() || text.equals("..");
    }

    private static Instant first(String text) {
        return DAY.matcher(text).matches() ? start(text) : Rfc3339.instant(text);
    }

    private static Instant last(String text) {
        return DAY.matcher(text).matches()
                ? start(text).plus(1, ChronoUnit.DAYS).minus(1, ChronoUnit.MICROS)
                : Rfc3339.instant(text);
    }

    private static Instant start(String day) {
        try {
            return LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeException _) {
            throw new IllegalArgumentException("\"" + day + "\" is no day of any calendar");
        }
    }

    private static Instant after(Instant start, String duration) {
        try {
            TemporalAmount amount = duration.startsWith("PT") ? Duration.parse(duration) : Period.parse(duration);
            var end = start.atOffset(ZoneOffset.UTC).plus(amount).toInstant();
            return end.isAfter(LATEST) ? LATEST : end;
        } catch (DateTimeException | ArithmeticException _) {
            throw new IllegalArgumentException("\"" + duration + "\" is not a duration, such as P1D or PT90M");
        }
    }
}
