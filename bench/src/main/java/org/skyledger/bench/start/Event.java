package org.skyledger.bench.start;

import java.util.UUID;

/** What happened to an entity, as the ledger keeps it. */
record Event(UUID entity, int sequence, String type, String payload, String metadata) {}
