package org.skyledger.sandbox.verifier;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;

/** What a record's hash covers, byte by byte: see {@code docs/ledger.md}. */
final class CanonicalForm {

    private static final int FIXED_BYTES = 84;

    private CanonicalForm() {}

    /** SHA-256 over it. */
    static byte[] digest(
            String previousHash,
            long position,
            UUID entity,
            int sequence,
            int revision,
            Instant recordedAt,
            String type,
            String payload,
            String metadata) {
        var t = type.getBytes(StandardCharsets.UTF_8);
        var p = payload.getBytes(StandardCharsets.UTF_8);
        var m = metadata.getBytes(StandardCharsets.UTF_8);
        return Sha256.of(ByteBuffer.allocate(FIXED_BYTES + t.length + p.length + m.length)
                .put(HexFormat.of().parseHex(previousHash))
                .putLong(position)
                .putLong(entity.getMostSignificantBits())
                .putLong(entity.getLeastSignificantBits())
                .putInt(sequence)
                .putInt(revision)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, recordedAt))
                .putInt(t.length)
                .put(t)
                .putInt(p.length)
                .put(p)
                .putInt(m.length)
                .put(m)
                .array());
    }
}
