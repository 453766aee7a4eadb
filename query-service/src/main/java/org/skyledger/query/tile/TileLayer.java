package org.skyledger.query.tile;

import java.util.List;
import org.skyledger.query.ogc.Collection;

/**
 * A collection in tiles, as a feature package declares it with a bean. Tiles are open to everybody, so what is personal
 * must not be one.
 *
 * @param view under whose name projections keep how far it is folded
 * @param table its versions, with its schema
 * @param attributes the columns of text that only this collection shows
 */
public record TileLayer(Collection collection, String view, String table, List<String> attributes) {

    public TileLayer {
        attributes = List.copyOf(attributes);
    }

    /** Its name in a tile. */
    String name() {
        return collection.id();
    }
}
