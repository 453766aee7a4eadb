package org.skyledger.command.snapshot;

import static java.time.temporal.ChronoUnit.MICROS;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.skyledger.command.ledger.LedgerHead;
import org.skyledger.events.Hash;

/**
 * What is kept about a snapshot, beside its chunks.
 *
 * @param head the last record that was folded into it
 * @param format fingerprint of the {@link SkyFormat} that wrote it
 * @param chunks digest of each chunk, in order
 * @param digest over all of the above
 */
record Snapshot(LedgerHead head, String format, List<Hash> chunks, Hash digest) {

    static Snapshot of(LedgerHead head, String format, List<Hash> chunks) {
        return new Snapshot(head, format, chunks, digest(head, format, chunks));
    }

    boolean isWhole() {
        return digest.equals(digest(head, format, chunks));
    }

    private static Hash digest(LedgerHead head, String format, List<Hash> chunks) {
        var form = new StringBuilder()
                .append(head.position())
                .append(' ')
                .append(head.hash().hex());
        form.append(' ')
                .append(MICROS.between(Instant.EPOCH, head.recordedAt()))
                .append(' ')
                .append(format);
        chunks.forEach(chunk -> form.append(' ').append(chunk.hex()));
        return Digests.of(form.toString().getBytes(StandardCharsets.US_ASCII));
    }
}
