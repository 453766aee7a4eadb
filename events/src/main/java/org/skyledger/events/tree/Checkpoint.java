package org.skyledger.events.tree;

import java.time.Instant;
import java.util.Base64;
import org.skyledger.events.Hash;

/**
 * What is signed: how long the ledger was at a moment, and the root over it (C2SP tlog-checkpoint).
 *
 * @param origin whose ledger it is, without spaces; the key is named after it too
 * @param size how many records, which is the last one's position
 * @param time when it was made
 */
public record Checkpoint(String origin, long size, Hash root, Instant time) {

    private static final String TIME = "time ";

    public Checkpoint {
        if (size < 0 || origin.isBlank() || origin.codePoints().anyMatch(c -> c <= ' ' || c == '+')) {
            throw new IllegalArgumentException(
                    "an origin is a name without spaces and plus signs, not \"" + origin + "\"");
        }
    }

    /** The lines that are signed, each with its line feed. */
    public String text() {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root.bytes()) + "\n" + TIME + time
                + "\n";
    }

    /**
     * Reads the signed lines of a note. It does not look at the signature.
     *
     * @throws IllegalArgumentException when they are not a checkpoint's
     */
    public static Checkpoint parse(String note) {
        var lines = note.lines().toList();
        if (lines.size() < 4 || !lines.get(3).startsWith(TIME)) {
            throw new IllegalArgumentException("this is no checkpoint: it has not the four lines of one");
        }
        return new Checkpoint(
                lines.get(0),
                Long.parseLong(lines.get(1)),
                Hash.of(Base64.getDecoder().decode(lines.get(2))),
                Instant.parse(lines.get(3).substring(TIME.length())));
    }
}
