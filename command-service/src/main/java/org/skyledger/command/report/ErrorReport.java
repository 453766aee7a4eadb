package org.skyledger.command.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.skyledger.command.wire.WireTime;

/** A report as it is sent and, with its id, echoed (ErrorReport). */
record ErrorReport(@Nullable String reportId, @Nullable SentExchange exchange) {

    record SentExchange(
            @Nullable String url,
            @Nullable String method,
            @Nullable List<@Nullable String> headers,
            @Nullable String recorderRole,
            @Nullable WireTime requestTime,
            @Nullable String requestBody,
            @Nullable WireTime responseTime,
            @Nullable String responseBody,
            @Nullable Integer responseCode,
            @Nullable String problem) {}
}
