package org.skyledger.sandbox.chaos.fault;

/** A fault that cannot be made on this machine, and why. */
public final class NotHere extends Exception {

    private static final long serialVersionUID = 1L;

    private final String why;

    NotHere(String why) {
        super(why);
        this.why = why;
    }

    public String why() {
        return why;
    }
}
