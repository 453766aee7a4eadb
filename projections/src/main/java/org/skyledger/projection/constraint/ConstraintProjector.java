package org.skyledger.projection.constraint;

import java.util.List;
import org.skyledger.events.Envelope;
import org.skyledger.events.constraint.ConstraintEvent;
import org.skyledger.events.constraint.ConstraintShared;
import org.skyledger.projection.stream.Projector;
import org.skyledger.projection.version.Attribute;
import org.skyledger.projection.version.Block;
import org.skyledger.projection.version.VersionTable;
import org.skyledger.projection.version.Versions;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Folds the events of constraints into a table like {@code view.constraint_version}. */
public final class ConstraintProjector implements Projector<ConstraintEvent> {

    private final VersionTable<ConstraintShared> table;

    /** @param name the table's, with its schema; elsewhere than in production it may be another */
    public ConstraintProjector(JdbcClient jdbc, JsonMapper json, String name) {
        table = new VersionTable<>(
                jdbc,
                json,
                name,
                constraint -> new Block(
                        constraint.manager(),
                        constraint.terms().ussBaseUrl(),
                        constraint.terms().extents()),
                List.of(new Attribute<>("version", "integer", ConstraintShared::version)));
    }

    @Override
    public void project(List<Envelope<ConstraintEvent>> events) {
        table.write(Versions.of(events, ConstraintShared.class));
    }
}
