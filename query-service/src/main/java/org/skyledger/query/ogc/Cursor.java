package org.skyledger.query.ogc;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The parameter {@code cursor}: where the next page starts. It holds the moment of the first page, so that all pages
 * show one sky however much is written while they are read, and what was counted then.
 *
 * @param moment the sky as recorded then, in whole microseconds
 * @param last the last item of the page before
 * @param matched how many items all pages have together, or null when nobody counted
 * @param filter tells the items that were asked for from others: what was counted holds of them only
 * @param order tells one order of items from another; 0 is that of their ids
 * @param keys by what the last item was sorted: texts, numbers and moments
 */
public record Cursor(Instant moment, UUID last, @Nullable Integer matched, int filter, int order, List<Object> keys) {

    private static final int NOT_COUNTED = -1;
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");

    public Cursor {
        if (moment.isBefore(Instant.EPOCH) || moment.isAfter(LATEST)) {
            throw new IllegalArgumentException("the moment must lie between 1970 and 9999");
        }
        if (matched != null && matched < 0) {
            throw new IllegalArgumentException("less than nothing cannot match");
        }
        keys = List.copyOf(keys);
    }

    /** In the order of ids, for a reader that keeps the filter itself. */
    public Cursor(Instant moment, UUID last) {
        this(moment, last, null, 0, 0, List.of());
    }

    public static Cursor of(String token) {
        try (var bytes = new DataInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(token)))) {
            var moment = Instant.EPOCH.plus(bytes.readLong(), ChronoUnit.MICROS);
            var last = new UUID(bytes.readLong(), bytes.readLong());
            int matched = bytes.readInt();
            int filter = bytes.readInt();
            int order = bytes.available() == 0 ? 0 : bytes.readInt();
            var keys = new ArrayList<Object>();
            while (bytes.available() > 0) {
                keys.add(CursorKey.read(bytes));
            }
            return new Cursor(moment, last, matched == NOT_COUNTED ? null : matched, filter, order, keys);
        } catch (IllegalArgumentException | IOException _) {
            throw new IllegalArgumentException("this is no cursor; take the whole address from a page's link \"next\"");
        }
    }

    /** As it stands in an address. */
    public String token() {
        var bytes = new ByteArrayOutputStream();
        try (var data = new DataOutputStream(bytes)) {
            data.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, moment));
            data.writeLong(last.getMostSignificantBits());
            data.writeLong(last.getLeastSignificantBits());
            data.writeInt(matched == null ? NOT_COUNTED : matched);
            data.writeInt(filter);
            if (order != 0) {
                data.writeInt(order);
            }
            for (var key : keys) {
                CursorKey.write(key, data);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }
}
