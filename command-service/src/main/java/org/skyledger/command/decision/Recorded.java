package org.skyledger.command.decision;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skyledger.events.DomainEvent;
import org.skyledger.events.Grounds;

/**
 * What came of one command, as the ledger has it.
 *
 * @param events in their order
 * @param actor who sent the command
 * @param at when it shall be decided again
 * @param grounds what it was decided on; null when the record does not tell, as old ones do not
 */
public record Recorded(
        List<? extends DomainEvent> events,
        String actor,
        Instant at,
        @Nullable Grounds grounds) {

    private static final UUID ANY_SEED = new UUID(0, 0);

    /** Of the command; another one when the record does not tell. */
    public UUID seed() {
        return grounds == null || grounds.seed() == null ? ANY_SEED : grounds.seed();
    }
}
