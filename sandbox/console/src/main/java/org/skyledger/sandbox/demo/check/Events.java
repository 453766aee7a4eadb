package org.skyledger.sandbox.demo.check;

import java.sql.SQLException;
import java.util.function.BiConsumer;
import org.skyledger.events.DomainEvent;
import org.skyledger.events.LedgerRecord;

/** The whole ledger, as records and as the events in them. */
public final class Events {

    private Events() {}

    /**
     * In the order of positions, up to where the ledger ends now.
     *
     * @throws IllegalArgumentException at an event that this version does not know
     */
    public static void forEach(Stores stores, BiConsumer<LedgerRecord, DomainEvent> consumer) throws SQLException {
        try (var connection = stores.connect()) {
            var ledger = new Ledger(connection);
            ledger.forEach(0, ledger.head().position(), record -> consumer.accept(record, EventJson.decode(record)));
        }
    }
}
