package org.skyledger.command.problem;

/** The request's body is longer than we read. */
final class BodyTooLarge extends RuntimeException {

    static final String MESSAGE = "the body must not be larger than 4 MiB";

    private static final long serialVersionUID = 1L;

    BodyTooLarge() {
        super(MESSAGE, null, false, false);
    }
}
