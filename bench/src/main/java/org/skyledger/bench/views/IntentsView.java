package org.skyledger.bench.views;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.skyledger.sandbox.backing.Unavailable;

/** The view of intents, from within the database. */
final class IntentsView implements AutoCloseable {

    private static final String OWNER = "skyledger_view_owner";

    private final Connection connection;

    IntentsView(String url) {
        try {
            connection = DriverManager.getConnection(url, OWNER, OWNER);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** The position up to which all partitions are folded. */
    long position() {
        return number("select coalesce(min(position), 0) from view.progress where view = 'intents'");
    }

    /** Whether any partition is folded beyond nothing. */
    boolean hasBegun() {
        return number("select coalesce(max(position), 0) from view.progress where view = 'intents'") > 0;
    }

    long rows() {
        return number("select count(*) from view.intent_version");
    }

    /** A digest of every row, in order. */
    long digest() {
        return number("select sum(hashtextextended(whole::text, 0)::numeric % 1000000007)::bigint"
                + " from view.intent_version as whole");
    }

    /** As after a loss; projections notices by itself. */
    void empty() {
        run("begin; delete from view.progress where view = 'intents'; truncate view.intent_version; commit");
    }

    /** Makes every row a wrong one. */
    void damage() {
        run("update view.intent_version set uss_base_url = 'https://wrong.example'; vacuum view.intent_version");
    }

    private void run(String statements) {
        try (var statement = connection.createStatement()) {
            for (var one : statements.split(";")) {
                statement.execute(one);
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private long number(String query) {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static Unavailable failed(SQLException e) {
        return new Unavailable("the view could not be read: " + e.getMessage(), e);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failed(e);
        }
    }
}
