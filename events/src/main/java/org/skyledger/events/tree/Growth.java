package org.skyledger.events.tree;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.skyledger.events.Hash;

/** Makes a tree longer: only the tiles at its right edge change. */
public final class Growth {

    private Growth() {}

    /**
     * @param size how many leaves the tree has
     * @param records the hashes of the ledger's next records
     * @param tiles of the tree so far
     * @return the tiles that are new or have become wider, to be kept instead of what stood there
     */
    public static List<Tile> of(long size, List<Hash> records, Tiles tiles) {
        var changed = new ArrayList<Tile>();
        var nodes = records.stream().map(record -> Digests.leaf(record.bytes())).toList();
        long before = size;
        for (int level = 0; !nodes.isEmpty(); level++) {
            var fresh = grow(level, before, nodes, tiles);
            changed.addAll(fresh);
            nodes = fresh.stream()
                    .filter(Tile::isFull)
                    .map(tile -> tile.root(0, Tile.HEIGHT))
                    .toList();
            before >>= Tile.HEIGHT;
        }
        return changed;
    }

    private static List<Tile> grow(int level, long before, List<byte[]> nodes, Tiles tiles) {
        var changed = new ArrayList<Tile>();
        long index = before >> Tile.HEIGHT;
        var hashes = new ByteArrayOutputStream();
        if (before % Tile.WIDTH != 0) {
            hashes.writeBytes(edge(tiles.tile(level, index), (int) (before % Tile.WIDTH)));
        }
        for (var node : nodes) {
            hashes.writeBytes(node);
            if (hashes.size() == Tile.WIDTH * Digests.BYTES) {
                changed.add(new Tile(level, index, hashes.toByteArray()));
                hashes.reset();
                index++;
            }
        }
        if (hashes.size() > 0) {
            changed.add(new Tile(level, index, hashes.toByteArray()));
        }
        return changed;
    }

    private static byte[] edge(Tile tile, int width) {
        if (tile.width() != width) {
            throw new IllegalStateException("the tree's edge has " + tile.width() + " nodes and not " + width);
        }
        return tile.hashes();
    }
}
