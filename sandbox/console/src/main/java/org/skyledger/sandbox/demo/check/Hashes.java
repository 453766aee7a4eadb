package org.skyledger.sandbox.demo.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.skyledger.events.Hash;

/** The hash of every position from 1 on, in 32 bytes each, so that a ledger of millions fits into memory. */
final class Hashes {

    private static final int BYTES = 32;
    private static final int PER_BLOCK = 4_096;

    private final List<byte[]> blocks = new ArrayList<>();
    private long size;

    /** @param position higher than any before; what lies between remains without a hash */
    void add(long position, Hash hash) {
        size = position;
        while (block(position) >= blocks.size()) {
            blocks.add(new byte[PER_BLOCK * BYTES]);
        }
        System.arraycopy(hash.bytes(), 0, blocks.getLast(), offset(position), BYTES);
    }

    /** The last position. */
    long size() {
        return size;
    }

    /** @param position from 1 to {@link #size} */
    boolean holds(long position, Hash hash) {
        int start = offset(position);
        var block = blocks.get(block(position));
        return Arrays.equals(block, start, start + BYTES, hash.bytes(), 0, BYTES);
    }

    private static int block(long position) {
        return (int) ((position - 1) / PER_BLOCK);
    }

    private static int offset(long position) {
        return (int) ((position - 1) % PER_BLOCK) * BYTES;
    }
}
