package org.skyledger.events;

import java.time.Instant;
import java.util.UUID;

/** Ledger records to test with: an intact one, and the same with one thing changed. */
final class Records {

    static final UUID ENTITY = UUID.fromString("5a1f0c7e-3b52-4c6e-9a41-7d2f8e6b9c10");
    static final Instant RECORDED_AT = Instant.parse("2026-03-04T05:06:07.000008Z");

    private Records() {}

    static LedgerRecord intact(String payload, String metadata) {
        var type = "org.skyledger.events.intent.IntentEnded";
        var hash = HashChain.hash(Hash.GENESIS, 1, ENTITY, 0, type, 1, RECORDED_AT, payload, metadata);
        return new LedgerRecord(1, ENTITY, 0, type, 1, RECORDED_AT, payload, metadata, Hash.GENESIS, hash);
    }
}
