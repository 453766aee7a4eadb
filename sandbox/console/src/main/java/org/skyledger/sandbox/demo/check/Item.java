package org.skyledger.sandbox.demo.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What query-service says of an operational intent that stands in the sky; the rest comes from the same row. */
record Item(String state, String version, String manager, long position) {

    /** What it should say of those that stand. */
    static Map<UUID, Item> of(List<Version> standing) {
        var items = new HashMap<UUID, Item>();
        standing.forEach(version -> items.put(
                version.entity(), new Item(version.state(), version.version(), version.manager(), version.position())));
        return items;
    }
}
