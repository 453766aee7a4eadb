package org.skyledger.command.wire;

import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A time as the standard writes it: RFC 3339 text, and the word that says so. */
public record WireTime(@Nullable String value, @Nullable String format) {

    private static final String RFC3339 = "RFC3339";

    public static WireTime of(Instant instant) {
        return new WireTime(instant.toString(), RFC3339);
    }

    public Instant instant(String path) {
        BadInput.unless(RFC3339.equals(format), path + ".format must be \"" + RFC3339 + "\"");
        try {
            return Instant.parse(BadInput.required(value, path + ".value"));
        } catch (DateTimeException e) {
            throw new BadInput(
                    path + ".value must be an RFC 3339 time like 2026-01-31T12:00:00Z, not \"" + value + "\"");
        }
    }
}
