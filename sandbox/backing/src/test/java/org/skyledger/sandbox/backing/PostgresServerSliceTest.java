package org.skyledger.sandbox.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PostgresServerSliceTest {

    @Test
    void starts_postgis_and_answers() throws SQLException {
        try (var connection = connect(Backing.postgres().freshDatabase(), "skyledger_projection")) {
            assertThat(ask(connection, "select st_astext(st_makepoint(1, 2))")).isEqualTo("POINT(1 2)");
        }
    }

    @Test
    void each_database_is_fresh() throws SQLException {
        var used = Backing.postgres().freshDatabase();
        try (var connection = connect(used, "skyledger_view_owner");
                var statement = connection.createStatement()) {
            statement.execute("create table view.trace ()");
        }

        try (var connection = connect(Backing.postgres().freshDatabase(), "skyledger_view_owner")) {
            assertThat(ask(connection, "select to_regclass('view.trace')")).isNull();
        }
    }

    @Test
    void the_query_role_has_no_way_into_the_ledger() throws SQLException {
        try (var connection = connect(Backing.postgres().freshDatabase(), "skyledger_query");
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("create table store.event ()"))
                    .hasMessageContaining("permission denied for schema store");
        }
    }

    private static Connection connect(Database database, String role) throws SQLException {
        return DriverManager.getConnection(database.url(), role, role);
    }

    private static @Nullable String ask(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
