package org.skyledger.command.problem;

import org.jspecify.annotations.Nullable;

/** The standard's body of every error. */
record ErrorResponse(String message) {

    static ErrorResponse of(Problem problem, @Nullable String message) {
        return new ErrorResponse(message == null ? problem.code() : message);
    }
}
