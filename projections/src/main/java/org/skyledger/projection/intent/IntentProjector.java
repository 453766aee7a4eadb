package org.skyledger.projection.intent;

import java.util.List;
import org.skyledger.events.Envelope;
import org.skyledger.events.intent.IntentEvent;
import org.skyledger.events.intent.IntentShared;
import org.skyledger.projection.stream.Projector;
import org.skyledger.projection.version.Attribute;
import org.skyledger.projection.version.Block;
import org.skyledger.projection.version.VersionTable;
import org.skyledger.projection.version.Versions;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Folds the events of intents into a table like {@code view.intent_version}. */
public final class IntentProjector implements Projector<IntentEvent> {

    private final VersionTable<IntentShared> table;

    /** @param name the table's, with its schema; elsewhere than in production it may be another */
    public IntentProjector(JdbcClient jdbc, JsonMapper json, String name) {
        table = new VersionTable<>(
                jdbc,
                json,
                name,
                intent -> new Block(
                        intent.manager(),
                        intent.plan().ussBaseUrl(),
                        intent.plan().extents()),
                List.of(
                        new Attribute<>("version", "integer", IntentShared::version),
                        new Attribute<>(
                                "state", "text", intent -> intent.state().label()),
                        new Attribute<>(
                                "cells",
                                "jsonb",
                                intent -> json.writeValueAsString(intent.plan().cells()))));
    }

    @Override
    public void project(List<Envelope<IntentEvent>> events) {
        table.write(Versions.of(events, IntentShared.class));
    }
}
