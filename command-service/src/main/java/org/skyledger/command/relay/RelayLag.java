package org.skyledger.command.relay;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** How many events are in the ledger and not yet known to be in Kafka, whichever instance relays. */
final class RelayLag implements MeterBinder {

    private static final String LAG = """
            select ledger_head.position - relay_cursor.position
            from store.ledger_head, store.relay_cursor where relay_cursor.name = 'kafka'""";

    private final JdbcTemplate jdbc;

    RelayLag(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("skyledger.relay.lag", this, RelayLag::events)
                .description("Events in the ledger that are not yet known to be in Kafka")
                .baseUnit("events")
                .register(meters);
    }

    /** NaN while the database does not say. */
    private double events() {
        try {
            return jdbc.query(LAG, (row, _) -> row.getLong(1)).getFirst();
        } catch (DataAccessException e) {
            return Double.NaN;
        }
    }
}
