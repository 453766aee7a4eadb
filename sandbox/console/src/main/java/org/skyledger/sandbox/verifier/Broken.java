package org.skyledger.sandbox.verifier;

/** Something does not fit; the message is a sentence that names where. */
public final class Broken extends Exception {

    private static final long serialVersionUID = 1;

    Broken(String message) {
        super(message, null, false, false);
    }
}
