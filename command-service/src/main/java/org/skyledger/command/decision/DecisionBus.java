package org.skyledger.command.decision;

import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.skyledger.command.decision.Task.Decision;

/** Axon's command bus, whose commands wait for the {@link DecisionLoop}. */
final class DecisionBus extends SimpleCommandBus {

    private final TaskQueue queue;

    DecisionBus(TaskQueue queue) {
        super(SimpleCommandBus.builder()
                // Transactions belong to the batch. Anything thrown undoes the command.
                .transactionManager(NoTransactionManager.INSTANCE)
                .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE));
        this.queue = queue;
    }

    @Override
    protected <C, R> void doDispatch(CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
        queue.add(new Decision<C, R>(command, callback));
    }

    /** Runs the command's handler here and now, in a unit of work of its own inside the batch's. */
    <C, R> void decide(Decision<C, R> decision) {
        super.<C, R>doDispatch(decision.command(), (_, result) -> decision.decided(result));
    }
}
