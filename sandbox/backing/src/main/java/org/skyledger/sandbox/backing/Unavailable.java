package org.skyledger.sandbox.backing;

/** A server could not be had; the message is one sentence for the person at the keyboard. */
public final class Unavailable extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Unavailable(String message) {
        super(message);
    }

    public Unavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
