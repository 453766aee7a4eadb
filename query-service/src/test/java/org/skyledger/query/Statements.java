package org.skyledger.query;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.skyledger.sandbox.backing.Database;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Remembers by what statement the service asked for whole rows last, so that a test can have it explained. */
public final class Statements implements StatementInspector {

    private static final long serialVersionUID = 1;
    private static final Pattern PARAMETER = Pattern.compile("\\?");

    private volatile String last = "";

    @Override
    public String inspect(String sql) {
        // Those that count do not ask where something is.
        if (sql.contains("geometry")) {
            last = sql;
        }
        return sql;
    }

    /**
     * How the database would go about it.
     *
     * @param types of its parameters, in SQL
     * @param values for them, in SQL
     */
    public String plan(Database database, String types, String values) {
        var number = new AtomicInteger();
        var sql = PARAMETER.matcher(last).replaceAll(_ -> "\\$" + number.incrementAndGet());
        try (var connection =
                new SingleConnectionDataSource(database.url(), "skyledger_query", "skyledger_query", true)) {
            var jdbc = JdbcClient.create(connection);
            jdbc.sql("prepare asked (" + types + ") as " + sql).update();
            return String.join(
                    "\n",
                    jdbc.sql("explain (costs off) execute asked (" + values + ")")
                            .query(String.class)
                            .list());
        }
    }
}
