package org.skyledger.command.snapshot;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.skyledger.events.Hash;

/** SHA-256 of several things one after another. */
final class Digests {

    private Digests() {}

    static Hash of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    static Hash of(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part);
            }
            return Hash.of(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
