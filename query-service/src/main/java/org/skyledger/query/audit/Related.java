package org.skyledger.query.audit;

import java.time.Instant;
import java.util.UUID;

/**
 * A record that another one hangs together with.
 *
 * @param by "command": both came of one decision; "request": of one request; "entity": they follow each other in one
 *     history
 */
record Related(long position, Instant recordedAt, UUID entity, String type, String actor, String by) {

    static Related to(
            AuditEvent event,
            long position,
            Instant recordedAt,
            UUID entity,
            String type,
            String actor,
            UUID correlation,
            UUID causation) {
        var by = causation.equals(event.causation())
                ? "command"
                : correlation.equals(event.correlation()) ? "request" : "entity";
        return new Related(position, recordedAt, entity, type, actor, by);
    }
}
