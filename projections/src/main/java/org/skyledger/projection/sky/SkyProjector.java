package org.skyledger.projection.sky;

import java.util.List;
import org.skyledger.events.Envelope;
import org.skyledger.events.intent.IntentEnded;
import org.skyledger.events.intent.IntentEvent;
import org.skyledger.events.intent.IntentLapsed;
import org.skyledger.events.intent.IntentShared;
import org.skyledger.projection.sky.SkyBatch.Change;
import tools.jackson.databind.json.JsonMapper;

/** Translates events into changes of the sky. */
final class SkyProjector {

    private final JsonMapper json;

    SkyProjector(JsonMapper json) {
        this.json = json;
    }

    Change change(Envelope<IntentEvent> envelope) {
        var position = Long.toString(envelope.position());
        return switch (envelope.event()) {
            case IntentShared shared ->
                new Change(
                        shared.intent(),
                        position,
                        shared.state().label(),
                        shared.plan().cells(),
                        json.writeValueAsString(SkyEntry.of(envelope, shared)));
            case IntentEnded ended -> new Change(ended.intent(), position, "Ended", List.of(), "");
            case IntentLapsed lapsed -> new Change(lapsed.intent(), position, "Ended", List.of(), "");
        };
    }
}
