package org.skyledger.command.wire;

/** A valid area that is larger than the standard lets one request cover. */
public final class AreaTooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private AreaTooLarge(String message) {
        super(message, null, false, false);
    }

    static AreaTooLarge ofOutline(String path, double squareKm, double limitSquareKm) {
        return new AreaTooLarge(
                "%s covers %.0f square kilometres; the limit is %.0f".formatted(path, squareKm, limitSquareKm));
    }

    static AreaTooLarge ofAll(int cells, int limit) {
        return new AreaTooLarge("the volumes together touch more than " + limit
                + " cells of about 1.3 square kilometres (" + cells + " so far); split them");
    }
}
