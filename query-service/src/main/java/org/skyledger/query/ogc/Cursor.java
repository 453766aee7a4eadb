package org.skyledger.query.ogc;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The parameter {@code cursor}: where the next page starts. It holds the moment of the first page, so that all pages
 * show one sky however much is written while they are read, and what was counted then.
 *
 * @param moment the sky as recorded then, in whole microseconds
 * @param last the last item of the page before
 * @param matched how many items all pages have together, or null when nobody counted
 */
public record Cursor(Instant moment, UUID last, @Nullable Integer matched) {

    private static final int BYTES = 28;
    private static final int NOT_COUNTED = -1;
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");

    public Cursor {
        if (moment.isBefore(Instant.EPOCH) || moment.isAfter(LATEST)) {
            throw new IllegalArgumentException("the moment must lie between 1970 and 9999");
        }
        if (matched != null && matched < 0) {
            throw new IllegalArgumentException("less than nothing cannot match");
        }
    }

    public static Cursor of(String token) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token));
            if (bytes.remaining() == BYTES) {
                var moment = Instant.EPOCH.plus(bytes.getLong(), ChronoUnit.MICROS);
                var last = new UUID(bytes.getLong(), bytes.getLong());
                int matched = bytes.getInt();
                return new Cursor(moment, last, matched == NOT_COUNTED ? null : matched);
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
                .putLong(last.getLeastSignificantBits())
                .putInt(matched == null ? NOT_COUNTED : matched);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }
}
