package org.skyledger.command.ledger;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;

/** Asks the database again as long as it may come back. */
record Patience(Duration limit) {

    private static final Duration PAUSE = Duration.ofMillis(100);

    /** @throws LedgerUnavailable when it did not answer for long; what came of a write is unknown */
    <T> T ask(Supplier<T> call) {
        var deadline = System.nanoTime() + limit.toNanos();
        while (true) {
            try {
                return call.get();
            } catch (DataAccessException e) {
                if (!mayPass(e)) {
                    throw e;
                }
                if (System.nanoTime() > deadline) {
                    throw new LedgerUnavailable(e);
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private static boolean mayPass(DataAccessException e) {
        return e instanceof TransientDataAccessException
                || e instanceof RecoverableDataAccessException
                || e instanceof NonTransientDataAccessResourceException;
    }
}
