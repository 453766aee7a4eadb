package org.skyledger.sandbox.demo.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The sky as query-service shows it.
 *
 * @param position the ledger position that it claims to show
 * @param items every operational intent that stands
 */
record Sky(long position, Map<UUID, Item> items) {

    /** The sky as it should be shown. */
    static Map<UUID, Item> of(List<IntentVersion> standing) {
        var items = new HashMap<UUID, Item>();
        standing.forEach(version -> items.put(version.entity(), Item.of(version)));
        return items;
    }
}
