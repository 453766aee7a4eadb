package org.skyledger.projection.intent;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skyledger.events.Envelope;
import org.skyledger.events.intent.IntentEvent;
import org.skyledger.events.intent.IntentShared;

/**
 * What a run of events does to the versions of intents.
 *
 * @param opened the versions that they make, in their order
 * @param closed the entities whose version of before comes to its end, and when
 */
record IntentVersions(List<Opened> opened, Map<UUID, Instant> closed) {

    /** @param until when the ledger took the intent's next event, or null while the version stands */
    record Opened(
            Envelope<IntentEvent> envelope,
            IntentShared change,
            @Nullable Instant until) {}

    static IntentVersions of(List<Envelope<IntentEvent>> events) {
        var opened = new LinkedList<Opened>();
        var next = new HashMap<UUID, Instant>();
        for (var envelope : events.reversed()) {
            var until = next.put(envelope.entity(), envelope.recordedAt());
            if (envelope.event() instanceof IntentShared change) {
                opened.addFirst(new Opened(envelope, change, until));
            }
        }
        return new IntentVersions(opened, next);
    }
}
