package org.skyledger.sandbox.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.skyledger.sandbox.backing.Unavailable;

/** The key that checkpoints are signed with, for development: made at the first start, then kept. */
final class CheckpointKey {

    private CheckpointKey() {}

    static Path in(Path folder) {
        var file = folder.resolve("checkpoint-key.pem");
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return file;
        } catch (IOException e) {
            throw new Unavailable("the key for checkpoints could not be written to " + file + ": " + e.getMessage(), e);
        }
    }

    private static void make(Path file) throws IOException {
        var pair = pair();
        Files.createDirectories(file.getParent());
        var unfinished = file.resolveSibling("checkpoint-key.unfinished");
        Files.deleteIfExists(unfinished);
        // Private from the moment it exists, and whole from the moment it has its name.
        Files.createFile(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(
                unfinished,
                block("PRIVATE KEY", pair.getPrivate().getEncoded())
                        + block("PUBLIC KEY", pair.getPublic().getEncoded()));
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform of today has Ed25519", e);
        }
    }

    private static String block(String label, byte[] bytes) {
        return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n"
                .formatted(label, Base64.getMimeEncoder().encodeToString(bytes));
    }
}
