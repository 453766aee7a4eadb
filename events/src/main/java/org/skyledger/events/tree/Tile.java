package org.skyledger.events.tree;

import java.util.Arrays;

/**
 * Up to {@value #WIDTH} neighbouring nodes of the tree. Tiles of level 0 hold leaves, those of level 1 the roots of full
 * tiles of level 0, and so on: of a tree of n leaves about n / 255 tiles are kept, and any proof reads a handful of them.
 *
 * @param level height of its nodes above the leaves, in steps of {@value #HEIGHT}
 * @param index which one of its level, from 0
 * @param hashes 32 bytes for each node, from the left
 */
public record Tile(int level, long index, byte[] hashes) {

    /** Of a full tile: a level's nodes stand so far above those of the level below. */
    public static final int HEIGHT = 8;

    /** Nodes in a full tile. */
    public static final int WIDTH = 1 << HEIGHT;

    public Tile {
        if (level < 0 || index < 0 || hashes.length % Digests.BYTES != 0 || width(hashes) > WIDTH) {
            throw new IllegalArgumentException(
                    "tile " + index + " of level " + level + " has " + hashes.length + " bytes");
        }
    }

    int width() {
        return width(hashes);
    }

    boolean isFull() {
        return width() == WIDTH;
    }

    /** The root over 2^{@code height} of its nodes. */
    byte[] root(int from, int height) {
        if (from + (1 << height) > width()) {
            throw new IllegalStateException(
                    "tile " + index + " of level " + level + " ends at " + width() + ", before it is read");
        }
        return height == 0
                ? Arrays.copyOfRange(hashes, from * Digests.BYTES, (from + 1) * Digests.BYTES)
                : Digests.node(root(from, height - 1), root(from + (1 << (height - 1)), height - 1));
    }

    private static int width(byte[] hashes) {
        return hashes.length / Digests.BYTES;
    }
}
