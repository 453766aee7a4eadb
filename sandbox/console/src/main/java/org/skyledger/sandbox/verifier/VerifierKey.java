package org.skyledger.sandbox.verifier;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** The public key that checkpoints must be signed with, as {@code NAME+ID+KEY}. */
public final class VerifierKey {

    /** What stands before an Ed25519 key in X.509 (RFC 8410). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final int ID_BYTES = 4;
    private static final int TYPED_KEY_BYTES = 33;

    private final String name;
    private final byte[] id;
    private final PublicKey key;

    private VerifierKey(String name, byte[] id, PublicKey key) {
        this.name = name;
        this.id = id;
        this.key = key;
    }

    public static VerifierKey parse(String text) throws Broken {
        var parts = text.strip().split("\\+", 3);
        try {
            var typed = Base64.getDecoder().decode(parts[parts.length - 1]);
            if (parts.length != 3 || typed.length != TYPED_KEY_BYTES || typed[0] != 1) {
                throw new Broken("a key is NAME+ID+KEY, of Ed25519");
            }
            var id =
                    Arrays.copyOf(new Sha256().of((parts[0] + "\n").getBytes(StandardCharsets.UTF_8), typed), ID_BYTES);
            if (!HexFormat.of().formatHex(id).equals(parts[1])) {
                throw new Broken("the key's id is not that of its name and key");
            }
            var encoded = Arrays.copyOf(X509, X509.length + typed.length - 1);
            System.arraycopy(typed, 1, encoded, X509.length, typed.length - 1);
            return new VerifierKey(
                    parts[0], id, KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            throw new Broken("the key cannot be read: " + e.getMessage());
        }
    }

    /** @throws Broken unless this key has signed the note, and the note is of this key's ledger */
    void check(Note note) throws Broken {
        if (!note.name().equals(name) || !note.origin().equals(name)) {
            throw new Broken(
                    "the checkpoint is of " + note.origin() + ", signed by " + note.name() + ", and not of " + name);
        }
        if (!Arrays.equals(note.signature(), 0, ID_BYTES, id, 0, ID_BYTES)) {
            throw new Broken("the checkpoint of " + note.size() + " records was signed with another key");
        }
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(note.signed().getBytes(StandardCharsets.UTF_8));
            if (signature.verify(Arrays.copyOfRange(note.signature(), ID_BYTES, note.signature().length))) {
                return;
            }
        } catch (GeneralSecurityException _) {
            // Not even a signature.
        }
        throw new Broken("the signature of the checkpoint of " + note.size() + " records is not the key's");
    }
}
