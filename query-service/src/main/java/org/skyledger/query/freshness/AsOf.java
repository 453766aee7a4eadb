package org.skyledger.query.freshness;

import java.time.Instant;
import org.skyledger.query.ogc.Rfc3339;

/** The parameter {@code as-of}: show the sky as it was known at that moment. */
public record AsOf(Instant instant) {

    public static AsOf of(String text) {
        return new AsOf(Rfc3339.instant(text));
    }
}
