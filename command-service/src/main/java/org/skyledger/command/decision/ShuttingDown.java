package org.skyledger.command.decision;

/** The service is stopping and takes no more commands. Nothing was decided. */
public final class ShuttingDown extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ShuttingDown() {
        super("the service is stopping", null, false, false);
    }
}
