package org.skyledger.sandbox.verifier;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of an export: a record, or the {@link End}. What is missing is null.
 *
 * @param digest what the record hashes to; null when the line is no record
 * @param isIntact whether that is the hash that it has
 */
record Line(
        @Nullable Long position,
        @Nullable UUID entity,
        @Nullable Integer sequence,
        @Nullable Instant recordedAt,
        @Nullable String previousHash,
        @Nullable String hash,
        byte @Nullable [] digest,
        boolean isIntact,
        @Nullable End end) {

    /** What an export says of itself. */
    record End(long from, long to, long count, @Nullable String checkpoint) {}
}
