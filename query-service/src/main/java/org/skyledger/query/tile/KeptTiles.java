package org.skyledger.query.tile;

import java.util.Optional;
import org.skyledger.query.cache.Cache;
import org.springframework.stereotype.Component;

/** The layers of the present that were drawn lately, in Redis. */
@Component
class KeptTiles {

    private final Cache cache;
    private final TileProperties properties;

    KeptTiles(Cache cache, TileProperties properties) {
        this.cache = cache;
        this.properties = properties;
    }

    Optional<Picture> find(TileLayer layer, Tile tile) {
        return cache.find(key(layer, tile)).flatMap(Picture::unsealed);
    }

    /** An empty one is drawn as fast as it is found, and there are millions of them; so it is not kept. */
    void keep(TileLayer layer, Tile tile, Picture picture) {
        if (picture.bytes().length > 0) {
            cache.keep(key(layer, tile), picture.sealed(), properties.kept());
        }
    }

    // The number is that of the layout of what is kept, and goes up when that changes, or how tiles are drawn.
    private static String key(TileLayer layer, Tile tile) {
        return "tile:2:" + layer.name() + ":" + tile.z() + ":" + tile.x() + ":" + tile.y();
    }
}
