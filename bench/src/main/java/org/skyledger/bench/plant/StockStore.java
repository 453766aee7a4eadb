package org.skyledger.bench.plant;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.skyledger.sandbox.backing.Unavailable;

/** The table of Axon's own engines. */
public final class StockStore {

    private static final String OWNER = "skyledger_store_owner";

    private final String url;

    StockStore(String url) {
        this.url = url;
    }

    /**
     * What stands in the table.
     *
     * @param events how many
     * @param versions how many different versions of aggregates they are
     */
    public record Contents(long events, long versions) {}

    public Contents contents() {
        var query = """
                select count(*), count(distinct (aggregateidentifier, sequencenumber)) from store.domainevententry""";
        try (var connection = DriverManager.getConnection(url, OWNER, OWNER);
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return new Contents(row.getLong(1), row.getLong(2));
        } catch (SQLException e) {
            throw new Unavailable("the events of Axon's engine could not be read: " + e.getMessage(), e);
        }
    }
}
