package org.skyledger.query.tile;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import org.skyledger.query.cache.Fingerprint;

/**
 * A layer of a tile as it was drawn.
 *
 * @param position of the ledger that it shows
 * @param recordedAt when the ledger took that
 * @param generation of the view: another one may tell of the same positions otherwise (ADR 0015)
 * @param cut whether there was more to show than a tile holds
 * @param bytes a layer of a Mapbox Vector Tile, or nothing when there is nothing to show
 */
record Picture(long position, Instant recordedAt, long generation, boolean cut, byte[] bytes) {

    private static final int HEAD_BYTES = 3 * Long.BYTES + 1;

    /** As it is kept: with a digest, since whoever can write where it is kept could write anything there. */
    byte[] sealed() {
        var said = ByteBuffer.allocate(HEAD_BYTES + bytes.length)
                .putLong(position)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, recordedAt))
                .putLong(generation)
                .put((byte) (cut ? 1 : 0))
                .put(bytes)
                .array();
        return ByteBuffer.allocate(Fingerprint.BYTES + said.length)
                .put(Fingerprint.of(said))
                .put(said)
                .array();
    }

    /** Nothing, when it is not as it was sealed. */
    static Optional<Picture> unsealed(byte[] kept) {
        if (kept.length < Fingerprint.BYTES + HEAD_BYTES) {
            return Optional.empty();
        }
        var said = Arrays.copyOfRange(kept, Fingerprint.BYTES, kept.length);
        if (!Arrays.equals(Fingerprint.of(said), Arrays.copyOf(kept, Fingerprint.BYTES))) {
            return Optional.empty();
        }
        var buffer = ByteBuffer.wrap(said);
        long position = buffer.getLong();
        var recordedAt = Instant.EPOCH.plus(buffer.getLong(), ChronoUnit.MICROS);
        long generation = buffer.getLong();
        boolean cut = buffer.get() == 1;
        var bytes = Arrays.copyOfRange(said, HEAD_BYTES, said.length);
        return Optional.of(new Picture(position, recordedAt, generation, cut, bytes));
    }
}
