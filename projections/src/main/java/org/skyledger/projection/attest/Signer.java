package org.skyledger.projection.attest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** Signs notes with Ed25519, as C2SP signed-note has it. */
final class Signer {

    private static final byte ED25519 = 1;
    private static final int KEY_BYTES = 32;

    private final String name;
    private final PrivateKey key;
    private final byte[] publicKey;

    private Signer(String name, PrivateKey key, byte[] publicKey) {
        this.name = name;
        this.key = key;
        this.publicKey = publicKey;
    }

    /**
     * @param name of the key
     * @param pem a file with a private key and its public key, as {@code PRIVATE KEY} and {@code PUBLIC KEY}
     */
    static Signer read(String name, Path pem) {
        try {
            var text = Files.readString(pem, StandardCharsets.US_ASCII);
            var keys = KeyFactory.getInstance("Ed25519");
            var key = keys.generatePrivate(new PKCS8EncodedKeySpec(block(text, "PRIVATE KEY", pem)));
            if (!(key instanceof EdECPrivateKey)) {
                throw new IllegalArgumentException(pem + " holds no Ed25519 key");
            }
            var encoded = block(text, "PUBLIC KEY", pem);
            var signer = new Signer(name, key, Arrays.copyOfRange(encoded, encoded.length - KEY_BYTES, encoded.length));
            signer.refuseStrangers(keys.generatePublic(new X509EncodedKeySpec(encoded)), pem);
            return signer;
        } catch (IOException e) {
            throw new UncheckedIOException("the key for checkpoints cannot be read", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(pem + " holds no Ed25519 key", e);
        }
    }

    /** A public key of somebody else would make every signature worthless. */
    private void refuseStrangers(PublicKey twin, Path pem) throws GeneralSecurityException {
        var verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(twin);
        verifier.update(new byte[] {ED25519});
        if (!verifier.verify(signature(new byte[] {ED25519}))) {
            throw new IllegalArgumentException("the two keys in " + pem + " do not belong together");
        }
    }

    private static byte[] block(String text, String label, Path pem) {
        var begin = "-----BEGIN " + label + "-----";
        int from = text.indexOf(begin);
        int to = text.indexOf("-----END " + label + "-----");
        if (from < 0 || to < from) {
            throw new IllegalArgumentException(pem + " holds no " + label);
        }
        return Base64.getMimeDecoder().decode(text.substring(from + begin.length(), to));
    }

    /** The text, and below it the signature. */
    String note(String text) {
        var signature = signature(text.getBytes(StandardCharsets.UTF_8));
        var line = new byte[4 + signature.length];
        System.arraycopy(id(), 0, line, 0, 4);
        System.arraycopy(signature, 0, line, 4, signature.length);
        return text + "\n— " + name + " " + Base64.getEncoder().encodeToString(line) + "\n";
    }

    /** What a verifier must be given: {@code name+id+key}. */
    String verifierKey() {
        return name + "+" + HexFormat.of().formatHex(id()) + "+"
                + Base64.getEncoder().encodeToString(typed());
    }

    private byte[] id() {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update((name + "\n").getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(sha256.digest(typed()), 4);
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    private byte[] typed() {
        var typed = new byte[1 + KEY_BYTES];
        typed[0] = ED25519;
        System.arraycopy(publicKey, 0, typed, 1, KEY_BYTES);
        return typed;
    }

    private byte[] signature(byte[] message) {
        try {
            var signer = Signature.getInstance("Ed25519");
            signer.initSign(key);
            signer.update(message);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a checkpoint could not be signed", e);
        }
    }
}
