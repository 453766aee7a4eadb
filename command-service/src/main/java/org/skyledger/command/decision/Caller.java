package org.skyledger.command.decision;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who sends a command, as the verified token says, and why.
 *
 * @param actor {@code sub}: the USS; manager of what it makes
 * @param client {@code client_id}, when the token has one
 * @param scopes what it may do
 * @param reason in the caller's words; the standard's requests have no place for one
 * @param correlation id of the request
 * @param traceparent W3C trace context, when the request had one
 */
public record Caller(
        String actor,
        @Nullable String client,
        List<String> scopes,
        @Nullable String reason,
        UUID correlation,
        @Nullable String traceparent) {

    public boolean may(String scope) {
        return scopes.contains(scope);
    }
}
