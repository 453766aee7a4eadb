package org.skyledger.query.problem;

import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** Every kind of problem that this service reports; the names are permanent, since clients branch on them. */
public enum ProblemCode {
    BAD_REQUEST(HttpStatus.BAD_REQUEST, "The request is not well-formed HTTP"),
    BAD_PARAMETER(HttpStatus.BAD_REQUEST, "A parameter's value cannot be used"),
    UNKNOWN_PARAMETER(HttpStatus.BAD_REQUEST, "The resource has no such parameter"),
    BAD_POSITION(HttpStatus.BAD_REQUEST, "The header Skyledger-Position is not a ledger position"),
    PURPOSE_MISSING(HttpStatus.BAD_REQUEST, "The header Skyledger-Purpose does not say what an auditor reads for"),
    TOKEN_INVALID(HttpStatus.UNAUTHORIZED, "The access token is missing or not valid"),
    SCOPE_MISSING(HttpStatus.FORBIDDEN, "The token's scopes do not allow this"),
    NO_SUCH_RESOURCE(HttpStatus.NOT_FOUND, "Nothing is served at this address"),
    NO_SUCH_ITEM(HttpStatus.NOT_FOUND, "The collection had no such item at that moment"),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "The resource can only be read"),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "The resource has no representation that the request accepts"),
    TOO_MANY_STREAMS(HttpStatus.TOO_MANY_REQUESTS, "One token or address has as many streams as it may have"),
    INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR, "The service failed"),
    AUTHORITY_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "The keys that tokens are checked with cannot be had"),
    STREAMS_FULL(HttpStatus.SERVICE_UNAVAILABLE, "There is no room for one more stream"),
    EXPORTS_BUSY(HttpStatus.SERVICE_UNAVAILABLE, "The service writes as many files as it writes at a time"),
    VIEW_BEHIND(HttpStatus.SERVICE_UNAVAILABLE, "The view has not reached the demanded position"),
    DATABASE_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "The database does not answer");

    private static final URI TYPES = URI.create("https://skyledger.org/problems/");

    private final HttpStatus status;
    private final String meaning;

    ProblemCode(HttpStatus status, String meaning) {
        this.status = status;
        this.meaning = meaning;
    }

    /** As it stands at the end of {@link #type}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public URI type() {
        return TYPES.resolve(code());
    }

    public HttpStatus status() {
        return status;
    }

    public String meaning() {
        return meaning;
    }

    /** The code for a status that the framework or the server chose. */
    static ProblemCode of(HttpStatusCode status) {
        return switch (status.value()) {
            case 404 -> NO_SUCH_RESOURCE;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            default -> status.is4xxClientError() ? BAD_REQUEST : INTERNAL_ERROR;
        };
    }
}
