package org.skyledger.command.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.Test;
import org.skyledger.command.ledger.EventMetadata;

class DecisionClockTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant DECIDED = NOW.minusMillis(3);

    private final DecisionClock clock = new DecisionClock(() -> NOW);

    @Test
    void stands_still_in_a_decision_and_goes_on_behind_it() {
        var command = new GenericCommandMessage<>("a command").andMetaData(EventMetadata.decidedAt(DECIDED));
        var work = DefaultUnitOfWork.startAndGet(command);
        assertThat(clock.instant()).isEqualTo(DECIDED);
        work.commit();
        assertThat(clock.instant()).isEqualTo(NOW);
    }
}
