package org.skyledger.query.ogc;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;

/**
 * The parameter {@code cursor}: where the next page starts. It holds the moment of the first page, so that all pages
 * show one sky however much is written while they are read.
 *
 * @param moment the sky as recorded then, in whole microseconds
 * @param last the last item of the page before
 */
public record Cursor(Instant moment, UUID last) {

    private static final int BYTES = 24;
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");

    public Cursor {
        if (moment.isBefore(Instant.EPOCH) || moment.isAfter(LATEST)) {
            throw new IllegalArgumentException("the moment must lie between 1970 and 9999");
        }
    }

    public static Cursor of(String token) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token));
            if (bytes.remaining() == BYTES) {
                return new Cursor(
                        Instant.EPOCH.plus(bytes.getLong(), ChronoUnit.MICROS),
                        new UUID(bytes.getLong(), bytes.getLong()));
            }
        } catch (IllegalArgumentException _) {
            // Not base64url, or not a moment: told below.
        }
        throw new IllegalArgumentException("this is no cursor; take the whole address from a page's link \"next\"");
    }

    /** As it stands in an address. */
    public String token() {
        var bytes = ByteBuffer.allocate(BYTES)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, moment))
                .putLong(last.getMostSignificantBits())
                .putLong(last.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }
}
