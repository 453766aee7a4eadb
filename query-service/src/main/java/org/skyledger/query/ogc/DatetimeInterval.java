package org.skyledger.query.ogc;

import java.time.Instant;

/** The parameter {@code datetime}: a stretch of time, both ends included (OGC 17-069r4, section 7.15.4). */
public record DatetimeInterval(Instant start, Instant end) {

    // The years that RFC 3339 can write.
    private static final Instant EARLIEST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");

    public DatetimeInterval {
        if (start.isAfter(end)) {
            throw new IllegalArgumentException("the interval starts (" + start + ") after it ends (" + end + ")");
        }
    }

    /** @param text one moment, or two with a slash between, either of which may be ".." or left out for an open end */
    public static DatetimeInterval of(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            var moment = Rfc3339.instant(text);
            return new DatetimeInterval(moment, moment);
        }
        return new DatetimeInterval(end(text.substring(0, slash), EARLIEST), end(text.substring(slash + 1), LATEST));
    }

    private static Instant end(String text, Instant open) {
        return text.isEmpty() || text.equals("..") ? open : Rfc3339.instant(text);
    }
}
