package org.skyledger.bench.plant;

import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.skyledger.sandbox.backing.Unavailable;

/** The ledger as the auditor sees it. */
public final class Ledger {

    private static final String AUDITOR = "skyledger_auditor";

    private final String url;

    Ledger(String url) {
        this.url = url;
    }

    /**
     * What stands in the ledger after a position.
     *
     * @param events how many
     * @param positions how many different positions they have
     * @param versions how many different versions of entities they are
     */
    public record Stretch(long events, long positions, long versions) {}

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** The position of the last event. */
    public long head() {
        return ask("select position from store.ledger_head", row -> row.getLong(1));
    }

    /** How many events wait for the relay. */
    public long unrelayed() {
        return ask(
                "select h.position - c.position from store.ledger_head h, store.relay_cursor c", row -> row.getLong(1));
    }

    public Stretch after(long position) {
        var query = """
                select count(*), count(distinct position), count(distinct (entity, sequence))
                from store.event where position >""";
        return ask(query + " " + position, row -> new Stretch(row.getLong(1), row.getLong(2), row.getLong(3)));
    }

    private <T> T ask(String query, Reading<T> reading) {
        try (var connection = DriverManager.getConnection(url, AUDITOR, AUDITOR);
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return reading.of(row);
        } catch (SQLException e) {
            throw new Unavailable("the ledger could not be read: " + e.getMessage(), e);
        }
    }
}
