package org.skyledger.query.live;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the event at a position of the ledger did to an item.
 *
 * @param before where the item was, or null when it did not stand
 * @param now where it is, or null when it has ended
 * @param feature the item as GeoJSON, with its collection; empty when it has ended
 */
record Change(
        long position,
        String collection,
        UUID id,
        @Nullable Extent before,
        @Nullable Extent now,
        byte[] feature) {

    /** For those who saw the item before, and do not any more. */
    byte[] gone() {
        return "{\"collection\":\"%s\",\"id\":\"%s\",\"position\":%d,\"moved\":%b}"
                .formatted(collection, id, position, now != null)
                .getBytes(StandardCharsets.UTF_8);
    }
}
