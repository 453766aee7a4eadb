package org.skyledger.sandbox.verifier;

import java.util.ArrayDeque;

/**
 * A Merkle tree that only grows: of the leaves so far it keeps the roots of the complete subtrees, from the largest to the
 * smallest, as many as the size has ones in binary.
 */
final class Peaks {

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private final ArrayDeque<byte[]> peaks = new ArrayDeque<>();
    private long size;

    void add(byte[] hash) {
        var node = Sha256.of(LEAF, hash);
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            node = Sha256.of(NODE, peaks.removeLast(), node);
        }
        peaks.addLast(node);
        size++;
    }

    long size() {
        return size;
    }

    byte[] root() {
        if (size == 0) {
            return Sha256.of();
        }
        var smallerFirst = peaks.descendingIterator();
        var root = smallerFirst.next();
        while (smallerFirst.hasNext()) {
            root = Sha256.of(NODE, smallerFirst.next(), root);
        }
        return root;
    }
}
