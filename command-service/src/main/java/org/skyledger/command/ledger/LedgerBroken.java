package org.skyledger.command.ledger;

/** A record does not continue the chain, or is not there. No decision may rest on it. */
public final class LedgerBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private LedgerBroken(String message) {
        super(message);
    }

    LedgerBroken(long position) {
        this("the ledger is broken at position " + position
                + ": the record's hash does not follow from its contents and its predecessor");
    }

    static LedgerBroken missing(long first, long last) {
        return new LedgerBroken("the ledger cannot be folded: positions " + first + " to " + last
                + " are not in store.event, so position " + (last + 1) + " cannot be verified. If they were archived, "
                + "attach their partitions again and start once more: a start without them needs a snapshot of "
                + "position " + last + " or later that this version can read (docs/runbook.md, \"Archiving\")");
    }
}
