package org.skyledger.events.report;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP exchange between USSs, as one of them recorded it.
 *
 * @param headers of the request
 * @param responseCode the HTTP status, or null when there was no answer
 * @param problem what was wrong, in the reporter's words
 */
public record Exchange(
        String url,
        String method,
        List<String> headers,
        RecorderRole recorderRole,
        Instant requestTime,
        @Nullable String requestBody,
        @Nullable Instant responseTime,
        @Nullable String responseBody,
        @Nullable Integer responseCode,
        @Nullable String problem) {

    public Exchange {
        headers = List.copyOf(headers);
    }
}
