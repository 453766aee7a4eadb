package org.skyledger.command.decision;

import java.time.Instant;
import java.time.InstantSource;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.skyledger.command.ledger.EventMetadata;

/** Stands still while a command is decided, at the time that goes into the record with what was decided. */
public final class DecisionClock implements InstantSource {

    private final InstantSource clock;

    /** @param clock tells the time to whoever asks outside of a decision */
    public DecisionClock(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Instant instant() {
        var decided = CurrentUnitOfWork.isStarted()
                ? EventMetadata.decidedAt(CurrentUnitOfWork.get().getMessage().getMetaData())
                : null;
        return decided == null ? clock.instant() : decided;
    }
}
