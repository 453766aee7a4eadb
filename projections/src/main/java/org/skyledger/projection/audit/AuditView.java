package org.skyledger.projection.audit;

import org.skyledger.projection.stream.ViewFold;
import org.skyledger.projection.stream.ViewFolds;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The auditors' copy, as something that is folded from the topic. */
public final class AuditView {

    private static final String NAME = "audit";

    private AuditView() {}

    /** @param jdbc of the transactions that {@code folds} are made in */
    public static ViewFold<Kept> fold(ViewFolds folds, JsonMapper json, JdbcClient jdbc) {
        return folds.of(NAME, Keeping.decoder(json), new AuditProjector(jdbc));
    }
}
