package org.skyledger.events;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * One row of the ledger, exactly as it was written: payload and metadata are the JSON texts that the hash covers.
 *
 * @param position place in the ledger: 1, 2, 3 … in commit order, without gaps
 * @param entity the entity that the event is about
 * @param sequence place in the entity's own history: 0, 1, 2 …
 * @param type name of the event's class
 * @param revision revision of the payload's shape
 * @param recordedAt when the ledger took it, in whole microseconds; always later than the record before, so that
 *     time and position order the ledger alike
 * @param payload the event as JSON
 * @param metadata the {@link Metadata} as JSON
 * @param previousHash hash of the record at {@code position - 1}
 * @param hash hash of this record: see {@link HashChain}
 */
public record LedgerRecord(
        long position,
        UUID entity,
        int sequence,
        String type,
        int revision,
        Instant recordedAt,
        String payload,
        String metadata,
        Hash previousHash,
        Hash hash) {

    public LedgerRecord {
        if (position < 1 || sequence < 0 || revision < 1) {
            throw new IllegalArgumentException("position and revision count from 1, sequence from 0");
        }
        if (!recordedAt.equals(recordedAt.truncatedTo(ChronoUnit.MICROS))) {
            throw new IllegalArgumentException("the ledger keeps whole microseconds");
        }
    }

    /** Whether {@link #hash} is what this record's contents and its predecessor's hash give. */
    public boolean isIntact() {
        return hash.equals(HashChain.hash(
                previousHash, position, entity, sequence, type, revision, recordedAt, payload, metadata));
    }
}
