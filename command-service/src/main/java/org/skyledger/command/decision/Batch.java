package org.skyledger.command.decision;

import java.util.List;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.skyledger.command.decision.Task.Decision;
import org.skyledger.command.decision.Task.Reading;
import org.skyledger.command.ledger.Ledger;

/**
 * Decides a batch in one root unit of work. Each command has a unit of work nested in it, so that a refused one is undone
 * alone, and so that all events reach the ledger in one append when the root commits.
 */
final class Batch {

    private final DecisionBus bus;
    private final Ledger ledger;

    Batch(DecisionBus bus, Ledger ledger) {
        this.bus = bus;
        this.ledger = ledger;
    }

    /**
     * When this returns, the ledger holds all that was decided and memory equals the ledger; when it throws, nothing was
     * decided and memory is as before.
     *
     * @throws org.skyledger.command.ledger.HeadMoved when memory was behind the ledger
     */
    void decide(List<Task> tasks) {
        long before = ledger.position();
        var root = DefaultUnitOfWork.startAndGet(GenericMessage.asMessage("batch"));
        try {
            tasks.forEach(this::decide);
        } catch (RuntimeException | Error e) {
            root.rollback(e);
            throw e;
        }
        root.commit();
        if (ledger.position() == before) {
            // Nothing was appended, so nothing has proved yet that refusals and reads rest on the whole ledger.
            ledger.confirm();
        }
    }

    private void decide(Task task) {
        switch (task) {
            case Decision<?, ?> decision -> bus.decide(decision);
            // Reads look when they settle: at a sky without undecided things in it.
            case Reading<?> _ -> {}
        }
    }
}
