package org.skyledger.events.tree;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.skyledger.events.Hash;

/** A tree in memory, grown in steps. The record at position n has the hash that says n. */
final class Grown implements Tiles {

    private final Map<String, Tile> tiles = new HashMap<>();
    private long size;

    static Hash record(long position) {
        return Hash.of(ByteBuffer.allocate(32).putLong(position).array());
    }

    static List<Hash> records(long from, long to) {
        return LongStream.rangeClosed(from, to).mapToObj(Grown::record).toList();
    }

    Grown by(long leaves) {
        Growth.of(size, records(size + 1, size + leaves), this)
                .forEach(tile -> tiles.put(tile.level() + "/" + tile.index(), tile));
        size += leaves;
        return this;
    }

    int kept() {
        return tiles.size();
    }

    @Override
    public Tile tile(int level, long index) {
        return Objects.requireNonNull(tiles.get(level + "/" + index), "no tile " + index + " of level " + level);
    }
}
