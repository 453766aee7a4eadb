package org.skyledger.sandbox.verifier;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;

/**
 * A signed checkpoint, taken apart.
 *
 * @param signed the lines that the signature covers
 * @param name of the key, as the signature says
 * @param signature the key's id and the signature
 */
record Note(String signed, String origin, long size, byte[] root, Instant time, String name, byte[] signature) {

    private static final int SIGNATURE_BYTES = 68;

    static Note parse(String text) throws Broken {
        int end = text.indexOf("\n\n");
        var lines = text.lines().toList();
        if (end < 0
                || lines.size() != 6
                || !lines.get(3).startsWith("time ")
                || !lines.get(5).startsWith("— ")) {
            throw new Broken(
                    "this is no checkpoint: " + text.lines().findFirst().orElse("it is empty"));
        }
        var words = lines.get(5).split(" ", -1);
        try {
            var signature = Base64.getDecoder().decode(words[words.length - 1]);
            // Base64 has several spellings of the same bytes; only one of them was published.
            var spelling = Base64.getEncoder().encodeToString(signature);
            if (words.length != 3 || signature.length != SIGNATURE_BYTES || !spelling.equals(words[2])) {
                throw new Broken("the checkpoint's signature is no signature");
            }
            return new Note(
                    text.substring(0, end + 1),
                    lines.get(0),
                    Long.parseLong(lines.get(1)),
                    Base64.getDecoder().decode(lines.get(2)),
                    Instant.parse(lines.get(3).substring("time ".length())),
                    words[1],
                    signature);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new Broken("the checkpoint cannot be read: " + e.getMessage());
        }
    }
}
