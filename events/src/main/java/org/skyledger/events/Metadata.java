package org.skyledger.events;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who caused an event, with what authority, and as part of what.
 *
 * @param actor the token's {@code sub}: the USS that acted
 * @param client the token's {@code client_id}, when it has one
 * @param scopes the scopes that the token carried
 * @param reason why, in the actor's words, when given
 * @param correlation the id that all work of one request shares; it is in the answer and in the logs
 * @param causation the id of the command that was decided
 * @param traceparent W3C trace context of the request, when it was traced
 * @param grounds what the decision rested on; null in records of the versions that did not tell
 */
public record Metadata(
        String actor,
        @Nullable String client,
        List<String> scopes,
        @Nullable String reason,
        UUID correlation,
        UUID causation,
        @Nullable String traceparent,
        @Nullable Grounds grounds) {

    public Metadata {
        if (actor.isBlank()) {
            throw new IllegalArgumentException("an event needs an actor");
        }
        scopes = List.copyOf(scopes);
    }
}
