package org.skyledger.sandbox.verifier;

import java.nio.ByteBuffer;
import java.util.UUID;

/** What a record's hash covers, byte by byte: see {@code docs/ledger.md}. */
final class CanonicalForm {

    private static final int BYTES_BEFORE_TYPE = 76;

    private final Sha256 sha256;
    private final ByteBuffer before = ByteBuffer.allocate(BYTES_BEFORE_TYPE);
    private final ByteBuffer length = ByteBuffer.allocate(Integer.BYTES);

    CanonicalForm(Sha256 sha256) {
        this.sha256 = sha256;
    }

    /**
     * SHA-256 over it.
     *
     * @param recordedAt in microseconds since 1970
     */
    byte[] digest(
            byte[] previousHash,
            long position,
            UUID entity,
            int sequence,
            int revision,
            long recordedAt,
            Text type,
            Text payload,
            Text metadata) {
        before.clear()
                .put(previousHash)
                .putLong(position)
                .putLong(entity.getMostSignificantBits())
                .putLong(entity.getLeastSignificantBits())
                .putInt(sequence)
                .putInt(revision)
                .putLong(recordedAt)
                .putInt(type.length());
        sha256.update(before.array(), 0, BYTES_BEFORE_TYPE);
        sha256.update(type.bytes(), type.from(), type.length());
        add(payload);
        add(metadata);
        return sha256.end();
    }

    private void add(Text text) {
        sha256.update(length.putInt(0, text.length()).array(), 0, Integer.BYTES);
        sha256.update(text.bytes(), text.from(), text.length());
    }
}
