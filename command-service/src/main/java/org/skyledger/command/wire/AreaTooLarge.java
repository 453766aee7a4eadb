package org.skyledger.command.wire;

/** A valid area that is larger than the standard lets one request cover. */
public final class AreaTooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AreaTooLarge(String path, double squareKm, double limitSquareKm) {
        super(
                "%s covers %.0f square kilometres; the limit is %.0f".formatted(path, squareKm, limitSquareKm),
                null,
                false,
                false);
    }
}
