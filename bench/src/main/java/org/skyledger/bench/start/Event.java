package org.skyledger.bench.start;

import java.util.UUID;

/**
 * What happened to an entity, as the ledger keeps it.
 *
 * @param causation id of the command, and of the request
 * @param place number of the place that it is about
 */
public record Event(
        UUID entity,
        int sequence,
        String type,
        String payload,
        String metadata,
        String actor,
        UUID causation,
        int place) {}
