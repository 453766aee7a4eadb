package org.skyledger.sandbox.backing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;

/** The authority's key pair: made at the first start, then kept, so that tokens outlive a restart. */
final class SigningKey {

    private static final int BITS = 2048;

    private SigningKey() {}

    static RSAKey in(Path folder) {
        var file = folder.resolve("signing-key.json");
        try {
            return Files.exists(file) ? RSAKey.parse(Files.readString(file)) : make(file);
        } catch (IOException | ParseException | JOSEException e) {
            throw new Unavailable("the signing key in " + file + " is of no use: " + e.getMessage(), e);
        }
    }

    private static RSAKey make(Path file) throws IOException, JOSEException {
        var key = new RSAKeyGenerator(BITS)
                .keyUse(KeyUse.SIGNATURE)
                .keyIDFromThumbprint(true)
                .generate();
        Files.createDirectories(file.getParent());
        var unfinished = file.resolveSibling("signing-key.unfinished");
        Files.deleteIfExists(unfinished);
        // Private from the moment it exists, and whole from the moment it has its name.
        Files.createFile(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(unfinished, key.toJSONString());
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        return key;
    }
}
