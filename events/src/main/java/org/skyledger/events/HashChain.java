package org.skyledger.events;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** The canonical form that is hashed; {@code docs/ledger.md} specifies it byte by byte for other implementations. */
public final class HashChain {

    private static final int FIXED_BYTES = 32 + 8 + 16 + 4 + 4 + 8 + 3 * 4;

    private HashChain() {}

    /** SHA-256 over the canonical form; integers are big-endian, texts are UTF-8 behind a four-byte length. */
    public static Hash hash(
            Hash previous,
            long position,
            UUID entity,
            int sequence,
            String type,
            int revision,
            Instant recordedAt,
            String payload,
            String metadata) {
        var typeBytes = type.getBytes(StandardCharsets.UTF_8);
        var payloadBytes = payload.getBytes(StandardCharsets.UTF_8);
        var metadataBytes = metadata.getBytes(StandardCharsets.UTF_8);
        var form = ByteBuffer.allocate(FIXED_BYTES + typeBytes.length + payloadBytes.length + metadataBytes.length)
                .put(previous.bytes())
                .putLong(position)
                .putLong(entity.getMostSignificantBits())
                .putLong(entity.getLeastSignificantBits())
                .putInt(sequence)
                .putInt(revision)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, recordedAt))
                .putInt(typeBytes.length)
                .put(typeBytes)
                .putInt(payloadBytes.length)
                .put(payloadBytes)
                .putInt(metadataBytes.length)
                .put(metadataBytes);
        return Hash.of(sha256().digest(form.array()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
