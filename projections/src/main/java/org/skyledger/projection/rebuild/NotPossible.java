package org.skyledger.projection.rebuild;

/** A rebuild cannot be made, or not now; the message is for whoever asked for it. */
final class NotPossible extends RuntimeException {

    private static final long serialVersionUID = 1;

    NotPossible(String message) {
        super(message);
    }
}
