package org.skyledger.command.decision;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.skyledger.command.decision.Task.Decision;
import org.skyledger.command.ledger.EventMetadata;

/** Axon's command bus, whose commands wait for the {@link DecisionLoop}. */
final class DecisionBus extends SimpleCommandBus {

    private final TaskQueue queue;
    private final InstantSource clock;

    DecisionBus(TaskQueue queue, InstantSource clock) {
        super(SimpleCommandBus.builder()
                // Transactions belong to the batch. Anything thrown undoes the command.
                .transactionManager(NoTransactionManager.INSTANCE)
                .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE));
        this.queue = queue;
        this.clock = clock;
    }

    @Override
    protected <C, R> void doDispatch(CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
        queue.add(new Decision<C, R>(command, callback));
    }

    /** Runs the command's handler here and now, in a unit of work of its own inside the batch's. */
    <C, R> void decide(Decision<C, R> decision) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var command = decision.command().andMetaData(EventMetadata.decidedAt(now));
        super.<C, R>doDispatch(command, (_, result) -> decision.decided(result));
    }
}
