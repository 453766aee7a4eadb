package org.skyledger.sandbox.verifier;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Of one thread, for finding it takes as long as hashing a node. */
final class Sha256 {

    private final MessageDigest digest = digest();

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    byte[] of(byte[]... parts) {
        for (var part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    Sha256 update(byte[] bytes, int from, int length) {
        digest.update(bytes, from, length);
        return this;
    }

    byte[] end() {
        return digest.digest();
    }
}
