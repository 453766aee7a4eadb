package org.skyledger.query.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record of the ledger. Its payload and its metadata stand here as JSON, for reading; the texts to the last byte, which
 * the hash covers, are in the export.
 *
 * @param kind of entity: intent, constraint, subscription, availability, report
 * @param area what the entity last said to cover, as GeoJSON, or null when it has none
 */
public record AuditEvent(
        long position,
        Instant recordedAt,
        UUID entity,
        int sequence,
        String kind,
        String type,
        int revision,
        String actor,
        UUID correlation,
        UUID causation,
        @JsonRawValue String payload,
        @JsonRawValue String metadata,
        @JsonRawValue @Nullable String area,
        String previousHash,
        String hash) {}
