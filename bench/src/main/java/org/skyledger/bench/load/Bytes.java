package org.skyledger.bench.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that grow at their end, for putting a request together without strings. */
public final class Bytes {

    private static final int DECIMALS = 6;
    private static final long MILLION = 1_000_000;

    private byte[] bytes = new byte[4096];
    private int size;

    public int size() {
        return size;
    }

    public Bytes clear() {
        size = 0;
        return this;
    }

    public Bytes add(byte[] more) {
        return add(more, more.length);
    }

    public Bytes add(Bytes more) {
        return add(more.bytes, more.size);
    }

    public Bytes add(String ascii) {
        return add(ascii.getBytes(StandardCharsets.US_ASCII));
    }

    public Bytes addNumber(long number) {
        return add(Long.toString(number));
    }

    /** A decimal number, given in millionths. */
    public Bytes addMillionths(long millionths) {
        long magnitude = Math.abs(millionths);
        if (millionths < 0) {
            add(SIGN);
        }
        addNumber(magnitude / MILLION);
        require(DECIMALS + 1);
        bytes[size] = '.';
        long rest = magnitude % MILLION;
        for (int i = DECIMALS; i > 0; i--) {
            bytes[size + i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        size += DECIMALS + 1;
        return this;
    }

    private static final byte[] SIGN = {'-'};

    /** Takes the last byte away, such as a comma too many. */
    public Bytes dropLast() {
        size--;
        return this;
    }

    /** What is here now; to be read before more is added. */
    ByteBuffer view() {
        return ByteBuffer.wrap(bytes, 0, size);
    }

    private Bytes add(byte[] more, int length) {
        require(length);
        System.arraycopy(more, 0, bytes, size, length);
        size += length;
        return this;
    }

    private void require(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
        }
    }

    @Override
    public String toString() {
        return new String(bytes, 0, size, StandardCharsets.US_ASCII);
    }
}
