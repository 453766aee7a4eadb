package org.skyledger.query.item;

import java.util.Optional;
import java.util.UUID;

/** The id of an item, as it stands in an address. */
public final class EntityId {

    private EntityId() {}

    /** Empty when the text is not what the id of any item is written as. */
    public static Optional<UUID> of(String text) {
        try {
            var uuid = UUID.fromString(text);
            // The JDK takes shorter forms too, and an item has one address.
            return Optional.of(uuid).filter(parsed -> parsed.toString().equals(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
