package org.skyledger.command.ledger;

/** Another instance appended first: nothing was written, and what was decided rests on an old sky. */
public final class HeadMoved extends RuntimeException {

    private static final long serialVersionUID = 1L;

    HeadMoved() {
        super("another instance moved the head of the ledger", null, false, false);
    }
}
