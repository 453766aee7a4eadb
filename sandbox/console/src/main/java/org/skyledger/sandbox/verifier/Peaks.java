package org.skyledger.sandbox.verifier;

import java.util.ArrayDeque;

/**
 * A Merkle tree that only grows: of the leaves so far it keeps the roots of the complete subtrees, from the largest to the
 * smallest, as many as the size has ones in binary.
 */
final class Peaks {

    private static final byte[] NODE = {1};

    private final Sha256 sha256 = new Sha256();
    private final ArrayDeque<byte[]> peaks = new ArrayDeque<>();
    private long size;

    void add(byte[] leaf) {
        var node = leaf;
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            node = sha256.of(NODE, peaks.removeLast(), node);
        }
        peaks.addLast(node);
        size++;
    }

    long size() {
        return size;
    }

    byte[] root() {
        if (size == 0) {
            return sha256.of();
        }
        var smallerFirst = peaks.descendingIterator();
        var root = smallerFirst.next();
        while (smallerFirst.hasNext()) {
            root = sha256.of(NODE, smallerFirst.next(), root);
        }
        return root;
    }
}
