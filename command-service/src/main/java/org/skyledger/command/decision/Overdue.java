package org.skyledger.command.decision;

/** There was no answer in time. A command may have been decided, or still be: look before sending it again. */
public final class Overdue extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Overdue() {
        super("no answer in time", null, false, false);
    }
}
