package org.skyledger.command.ledger;

/** The ledger could not be reached for as long as we were willing to wait; whether it took the last batch is unknown. */
public final class LedgerUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LedgerUnavailable(Throwable cause) {
        super("the ledger cannot be reached", cause);
    }
}
