package org.skyledger.events.tree;

import java.util.ArrayList;
import java.util.List;
import org.skyledger.events.Hash;

/**
 * What can be said of a tree (RFC 6962, section 2.1). Leaf n is the ledger's record at position n + 1; what is hashed into
 * the leaf is that record's own hash, as 32 bytes.
 */
public final class MerkleTree {

    private final Tiles tiles;

    public MerkleTree(Tiles tiles) {
        this.tiles = tiles;
    }

    /** The root of the tree of the first {@code size} records. */
    public Hash root(long size) {
        return Hash.of(size == 0 ? Digests.nothing() : subtree(0, size));
    }

    /**
     * The hashes with which a record's leaf leads to the root (section 2.1.1), from the leaf upwards.
     *
     * @param position of the record, from 1 to {@code size}
     */
    public List<Hash> inclusion(long position, long size) {
        if (position < 1 || position > size) {
            throw new IllegalArgumentException("position " + position + " is not within 1 and " + size);
        }
        var proof = new ArrayList<Hash>();
        include(position - 1, 0, size, proof);
        return proof;
    }

    /**
     * The hashes that show that the tree of {@code from} records is the beginning of that of {@code to} (section 2.1.2).
     *
     * @param from at least 1
     */
    public List<Hash> consistency(long from, long to) {
        if (from < 1 || from > to) {
            throw new IllegalArgumentException("a tree of " + from + " cannot be the beginning of one of " + to);
        }
        var proof = new ArrayList<Hash>();
        continues(from, 0, to, true, proof);
        return proof;
    }

    private void include(long leaf, long start, long end, List<Hash> proof) {
        if (end - start == 1) {
            return;
        }
        long middle = start + split(end - start);
        if (leaf < middle) {
            include(leaf, start, middle, proof);
            proof.add(Hash.of(subtree(middle, end)));
        } else {
            include(leaf, middle, end, proof);
            proof.add(Hash.of(subtree(start, middle)));
        }
    }

    /** @param known whether who checks the proof has the root of these leaves already */
    private void continues(long from, long start, long end, boolean known, List<Hash> proof) {
        if (from == end) {
            if (!known) {
                proof.add(Hash.of(subtree(start, end)));
            }
            return;
        }
        long middle = start + split(end - start);
        if (from <= middle) {
            continues(from, start, middle, known, proof);
            proof.add(Hash.of(subtree(middle, end)));
        } else {
            continues(from, middle, end, false, proof);
            proof.add(Hash.of(subtree(start, middle)));
        }
    }

    private byte[] subtree(long start, long end) {
        long leaves = end - start;
        if (Long.bitCount(leaves) == 1) {
            return complete(Long.numberOfTrailingZeros(leaves), start);
        }
        long middle = start + split(leaves);
        return Digests.node(subtree(start, middle), subtree(middle, end));
    }

    /** Of 2^{@code height} leaves; such subtrees always start at a multiple of their size. */
    private byte[] complete(int height, long start) {
        int level = height / Tile.HEIGHT;
        long node = start >> (level * Tile.HEIGHT);
        return tiles.tile(level, node >> Tile.HEIGHT).root((int) (node % Tile.WIDTH), height % Tile.HEIGHT);
    }

    /** The largest power of two below {@code leaves}. */
    private static long split(long leaves) {
        return Long.highestOneBit(leaves - 1);
    }
}
