package org.skyledger.command.ledger;

import java.util.UUID;

/** An event on its way into the ledger, encoded but without a place yet. */
record Draft(UUID entity, int sequence, String type, int revision, String payload, String metadata) {}
