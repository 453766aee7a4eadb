package org.skyledger.projection.version;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.skyledger.events.Envelope;

/**
 * What made a version, or what ended it.
 *
 * @param position of the event in the ledger
 * @param at when the ledger took it
 * @param event full name of the event's class
 * @param actor who caused it
 * @param reason why, in the actor's words, when given
 */
public record Cause(
        long position,
        Instant at,
        String event,
        String actor,
        @Nullable String reason) {

    static Cause of(Envelope<?> envelope) {
        var metadata = envelope.metadata();
        return new Cause(
                envelope.position(),
                envelope.recordedAt(),
                envelope.event().getClass().getName(),
                metadata.actor(),
                metadata.reason());
    }
}
