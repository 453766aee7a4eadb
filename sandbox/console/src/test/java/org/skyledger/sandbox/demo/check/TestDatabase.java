package org.skyledger.sandbox.demo.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import org.skyledger.events.LedgerRecord;
import org.skyledger.sandbox.backing.Backing;
import org.skyledger.sandbox.backing.Database;
import org.skyledger.sandbox.backing.Workspace;

/** A real database with the services' own tables. */
final class TestDatabase {

    private static final String LEDGER_OWNER = "skyledger_store_owner";
    private static final String VIEW_OWNER = "skyledger_view_owner";

    private final Database database = Backing.postgres().freshDatabase();

    TestDatabase() throws SQLException {
        migrate(LEDGER_OWNER, "store", "command-service/src/main/resources/db/migration/store");
        migrate(VIEW_OWNER, "view", "projections/src/main/resources/db/migration/view");
    }

    /** As the check does it. */
    Connection audit() throws SQLException {
        var stores = new Stores();
        stores.database = database.url();
        stores.auditor = "skyledger_auditor";
        stores.password = "skyledger_auditor";
        return stores.connect();
    }

    String url() {
        return database.url();
    }

    void append(List<LedgerRecord> rows) throws SQLException {
        try (var owner = connect(LEDGER_OWNER);
                var insert = owner.prepareStatement(
                        "insert into store.event values (?, ?, ?, ?, ?, ?::json, ?::json, ?, ?, ?)");
                var move = owner.prepareStatement("update store.ledger_head set position = ?, hash = ?")) {
            for (var row : rows) {
                insert.setLong(1, row.position());
                insert.setObject(2, row.entity());
                insert.setInt(3, row.sequence());
                insert.setString(4, row.type());
                insert.setInt(5, row.revision());
                insert.setString(6, row.payload());
                insert.setString(7, row.metadata());
                insert.setTimestamp(8, Timestamp.from(row.recordedAt()));
                insert.setBytes(9, row.previousHash().bytes());
                insert.setBytes(10, row.hash().bytes());
                insert.executeUpdate();
            }
            move.setLong(1, rows.getLast().position());
            move.setBytes(2, rows.getLast().hash().bytes());
            move.executeUpdate();
        }
    }

    void changeLedger(String sql) throws SQLException {
        execute(LEDGER_OWNER, sql);
    }

    void changeView(String sql) throws SQLException {
        execute(VIEW_OWNER, sql);
    }

    private void migrate(String owner, String schema, String folder) throws SQLException {
        try (var scripts = Files.list(Workspace.find().root().resolve(folder))) {
            for (var script : scripts.sorted().toList()) {
                execute(owner, "set search_path = " + schema + ", public; " + Files.readString(script));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void execute(String role, String sql) throws SQLException {
        try (var connection = connect(role);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect(String role) throws SQLException {
        return DriverManager.getConnection(database.url(), role, role);
    }
}
