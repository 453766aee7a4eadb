package org.skyledger.command.recheck;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skyledger.events.Hash;
import org.skyledger.events.LedgerRecord;

/**
 * A line of an export: a record.
 *
 * @param end what the last line has, and nothing else
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Line(
        long position,
        UUID entity,
        int sequence,
        String type,
        int revision,
        Instant recordedAt,
        String payload,
        String metadata,
        String previousHash,
        String hash,
        @Nullable Map<String, Object> end) {

    LedgerRecord row() {
        return new LedgerRecord(
                position,
                entity,
                sequence,
                type,
                revision,
                recordedAt,
                payload,
                metadata,
                new Hash(previousHash),
                new Hash(hash));
    }
}
