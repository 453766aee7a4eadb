package org.skyledger.projection.stream;

import java.time.Instant;

/**
 * How far a view has folded one partition.
 *
 * @param position all events of the partition up to this position of the ledger are in the view
 * @param recordedAt when the ledger took the event at that position
 * @param offset the topic offset behind that event
 */
public record Progress(long position, Instant recordedAt, long offset) {

    public Standing standing() {
        return new Standing(position, offset);
    }
}
