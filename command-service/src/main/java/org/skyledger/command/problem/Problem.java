package org.skyledger.command.problem;

import org.springframework.http.HttpStatus;

/** Everything that can go wrong for a client, by the code in the {@code Skyledger-Problem} header: docs/problems.md. */
public enum Problem {
    BAD_JSON(HttpStatus.BAD_REQUEST),
    BAD_INPUT(HttpStatus.BAD_REQUEST),
    BAD_CLAIM(HttpStatus.BAD_REQUEST),
    TOKEN_INVALID(HttpStatus.UNAUTHORIZED),
    SCOPE_MISSING(HttpStatus.FORBIDDEN),
    NOT_THE_MANAGER(HttpStatus.FORBIDDEN),
    NOT_FOUND(HttpStatus.NOT_FOUND),
    UNKNOWN_PATH(HttpStatus.NOT_FOUND),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
    ALREADY_EXISTS(HttpStatus.CONFLICT),
    OVN_NOT_CURRENT(HttpStatus.CONFLICT),
    VERSION_NOT_CURRENT(HttpStatus.CONFLICT),
    KEY_INCOMPLETE(HttpStatus.CONFLICT),
    USS_DOWN(HttpStatus.PRECONDITION_FAILED),
    AREA_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    BODY_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR),
    OVERDUE(HttpStatus.SERVICE_UNAVAILABLE),
    AUTHORITY_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
    LEDGER_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
    STOPPING(HttpStatus.SERVICE_UNAVAILABLE);

    static final String HEADER = "Skyledger-Problem";

    private final HttpStatus status;

    Problem(HttpStatus status) {
        this.status = status;
    }

    /** The stable name, as in {@code key-incomplete}. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    public HttpStatus status() {
        return status;
    }

    /** For what the server itself refuses. */
    static Problem ofStatus(int status) {
        return switch (status) {
            case 404 -> UNKNOWN_PATH;
            case 405 -> METHOD_NOT_ALLOWED;
            case 413 -> BODY_TOO_LARGE;
            default -> status < 500 ? BAD_INPUT : INTERNAL;
        };
    }
}
