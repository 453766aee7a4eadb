package org.skyledger.projection.attest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.skyledger.events.Hash;

/**
 * How far the copy is known to be whole.
 *
 * @param position of the last record that is
 * @param fault why the next one is not, or null
 */
record Head(
        long position,
        Hash hash,
        Instant recordedAt,
        @Nullable String fault) {}
