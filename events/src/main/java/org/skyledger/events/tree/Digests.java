package org.skyledger.events.tree;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The two hash functions of RFC 6962, kept apart by their first byte. */
final class Digests {

    static final int BYTES = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private Digests() {}

    static byte[] leaf(byte[] data) {
        var sha256 = sha256();
        sha256.update(LEAF);
        return sha256.digest(data);
    }

    static byte[] node(byte[] left, byte[] right) {
        var sha256 = sha256();
        sha256.update(NODE);
        sha256.update(left);
        return sha256.digest(right);
    }

    static byte[] nothing() {
        return sha256().digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
