package org.skyledger.bench.plant;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.skyledger.sandbox.backing.Database;
import org.skyledger.sandbox.backing.Unavailable;

/** The last events of a ledger, which a relay has before it. */
public final class Backlog implements AutoCloseable {

    private static final String OWNER = "skyledger_store_owner";
    private static final long PATIENCE = Duration.ofMinutes(2).toNanos();

    private final Database database;
    private final Ledger ledger;
    private final long events;
    private final CommandService relaying;

    private Backlog(Database database, long events, Supplier<CommandService> relaying) {
        this.database = database;
        this.ledger = new Ledger(database.url());
        this.events = Math.min(events, ledger.head());
        forgetRelayed();
        this.relaying = relaying.get();
        awaitRelayed();
    }

    /** @param relaying starts an instance with a relay; what it does first is for it to warm up */
    static Backlog of(Database database, long events, Supplier<CommandService> relaying) {
        return new Backlog(database, events, relaying);
    }

    /** @return events in a second, until Kafka has acknowledged all and the cursor says so */
    public double relay() {
        forgetRelayed();
        long start = System.nanoTime();
        awaitRelayed();
        return events / ((System.nanoTime() - start) / 1e9);
    }

    private void forgetRelayed() {
        try (var connection = DriverManager.getConnection(database.url(), OWNER, OWNER);
                var statement = connection.prepareStatement(
                        "update store.relay_cursor set position = (select position from store.ledger_head) - ?")) {
            statement.setLong(1, events);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new Unavailable("the relay's cursor could not be moved: " + e.getMessage(), e);
        }
    }

    private void awaitRelayed() {
        long start = System.nanoTime();
        while (ledger.unrelayed() > 0) {
            if (System.nanoTime() - start > PATIENCE) {
                throw new Unavailable("the relay still has " + ledger.unrelayed() + " events before it");
            }
            try {
                TimeUnit.MILLISECONDS.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Unavailable("interrupted while waiting for the relay", e);
            }
        }
    }

    @Override
    public void close() {
        relaying.close();
    }
}
