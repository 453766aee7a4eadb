package org.skyledger.sandbox.verifier;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of an export. */
sealed interface Line {

    /**
     * A record.
     *
     * @param recordedAt in microseconds since 1970
     * @param isIntact whether the hash is that of the record
     * @param leaf of the tree
     */
    record Row(
            long position,
            UUID entity,
            int sequence,
            long recordedAt,
            byte[] previousHash,
            byte[] hash,
            boolean isIntact,
            byte[] leaf)
            implements Line {}

    /** What an export says of itself. */
    record End(long from, long to, long count, @Nullable String checkpoint) implements Line {}
}
