package org.skyledger.bench.audit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.skyledger.sandbox.backing.Database;
import org.skyledger.sandbox.backing.Unavailable;

/** The database, without a service. */
final class Sql {

    private Sql() {}

    /** @param role whose password is its name */
    static Connection connect(Database database, String role) {
        try {
            return DriverManager.getConnection(database.url(), role, role);
        } catch (SQLException e) {
            throw new Unavailable("the database did not answer: " + e.getMessage(), e);
        }
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column. */
    static List<String> texts(Connection connection, String sql) throws SQLException {
        var texts = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    /** The only number that a question is answered with. */
    static long number(Connection connection, String sql, Object... parameters) {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new Unavailable("the database did not answer: " + e.getMessage(), e);
        }
    }
}
