package org.skyledger.projection.stream;

import io.micrometer.core.instrument.MeterRegistry;
import org.skyledger.events.DomainEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Makes the folds of the views in one database. */
public final class ViewFolds {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final MeterRegistry meters;

    public ViewFolds(JdbcClient jdbc, TransactionTemplate transaction, JsonMapper json, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.json = json;
        this.meters = meters;
    }

    /** @param view the name under which progress is kept and reported */
    public <E extends DomainEvent> ViewFold<E> of(String view, Class<E> feature, Projector<E> projector) {
        return new ViewFold<>(
                new Decoder<>(json, feature),
                projector,
                new ProgressRows(jdbc, view),
                new ParkedRows(jdbc, json, view),
                transaction,
                new FoldReport(meters, view));
    }
}
