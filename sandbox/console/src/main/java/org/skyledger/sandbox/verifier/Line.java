package org.skyledger.sandbox.verifier;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of an export: a record, or the {@link End}. What is missing is null. */
record Line(
        @Nullable Long position,
        @Nullable UUID entity,
        @Nullable Integer sequence,
        @Nullable String type,
        @Nullable Integer revision,
        @Nullable Instant recordedAt,
        @Nullable String payload,
        @Nullable String metadata,
        @Nullable String previousHash,
        @Nullable String hash,
        @Nullable End end) {

    /** What an export says of itself. */
    record End(long from, long to, long count, @Nullable String checkpoint) {}

    private static final int FIXED_BYTES = 84;

    /** SHA-256 over the canonical form; null when the line is no record. */
    byte @Nullable [] digest() {
        if (position == null
                || entity == null
                || sequence == null
                || revision == null
                || type == null
                || recordedAt == null
                || payload == null
                || metadata == null
                || previousHash == null
                || hash == null) {
            return null;
        }
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

    boolean isIntact(byte @Nullable [] digest) {
        return digest != null && HexFormat.of().formatHex(digest).equals(hash);
    }
}
