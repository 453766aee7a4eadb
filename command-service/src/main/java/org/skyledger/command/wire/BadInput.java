package org.skyledger.command.wire;

import org.jspecify.annotations.Nullable;

/** The request says something that cannot be: the message names the member and what is wrong with it. */
public final class BadInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BadInput(String message) {
        super(message, null, false, false);
    }

    public static void unless(boolean good, String message) {
        if (!good) {
            throw new BadInput(message);
        }
    }

    public static <T> T required(@Nullable T value, String path) {
        if (value == null) {
            throw new BadInput(path + " is missing");
        }
        return value;
    }
}
