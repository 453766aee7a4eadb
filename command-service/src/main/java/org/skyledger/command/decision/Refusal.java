package org.skyledger.command.decision;

/** A {@link Rejection} together with the ledger position that it rests on. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Rejection rejection;
    private final long position;

    Refusal(Rejection rejection, long position) {
        super(rejection.message(), null, false, false);
        this.rejection = rejection;
        this.position = position;
    }

    public Rejection rejection() {
        return rejection;
    }

    public long position() {
        return position;
    }
}
