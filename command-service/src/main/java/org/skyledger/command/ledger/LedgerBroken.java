package org.skyledger.command.ledger;

/** A record does not continue the chain: somebody changed the ledger. No decision may rest on it. */
public final class LedgerBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LedgerBroken(long position) {
        super("the ledger is broken at position " + position
                + ": the record's hash does not follow from its contents and its predecessor");
    }
}
