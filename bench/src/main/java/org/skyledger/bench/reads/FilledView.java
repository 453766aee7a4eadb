package org.skyledger.bench.reads;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongConsumer;
import org.skyledger.bench.plant.Hands;
import org.skyledger.sandbox.backing.Unavailable;

/**
 * Fills the view of intents as the fold of a {@link History} would have, in a fraction of the time: on all cores, without
 * a log, which readers do not read, and with the indexes made at the end.
 */
final class FilledView {

    private static final String OWNER = "skyledger_view_owner";

    private static final String INDEXES = """
            select indexdef from pg_indexes
            where schemaname = 'view' and tablename = 'intent_version' and indexname <> 'intent_version_pkey'
            """;

    private final Hands hands;
    private final History history;

    private FilledView(String url, History history) {
        this.hands = new Hands(url, OWNER);
        this.history = history;
    }

    /** @param progress is told how many rows there are */
    static void fill(String url, History history, LongConsumer progress) {
        try (var connection = DriverManager.getConnection(url, OWNER, OWNER)) {
            new FilledView(url, history).fill(connection, progress);
        } catch (SQLException e) {
            throw new Unavailable("the view could not be filled: " + e.getMessage(), e);
        }
    }

    private void fill(Connection connection, LongConsumer progress) throws SQLException {
        var indexes = dropIndexes(connection);
        // Nothing may tidy up while reads are measured.
        run(connection, "alter table view.intent_version set unlogged");
        run(connection, "alter table view.intent_version set (autovacuum_enabled = off)");
        FilledRows.makePlaces(connection, history);
        var rows = new FilledRows(history, progress);
        hands.work(Collections.nCopies(Hands.count(), rows::insert));
        run(connection, "drop table view.place");
        hands.run(indexes);
        writeProgress(connection);
        run(connection, "analyze view.intent_version");
    }

    /** Those that take longest come first. */
    private static List<String> dropIndexes(Connection connection) throws SQLException {
        var indexes = new ArrayList<String>();
        try (var query = connection.createStatement();
                var rows = query.executeQuery(INDEXES)) {
            while (rows.next()) {
                indexes.add(rows.getString(1));
            }
        }
        for (var index : indexes) {
            run(connection, "drop index view." + index.replaceFirst(".* INDEX (\\w+) ON .*", "$1"));
        }
        run(connection, "alter table view.intent_version drop constraint intent_version_pkey");
        // As an index, so that others can be made meanwhile.
        indexes.add("create unique index intent_version_pkey on view.intent_version (entity, position)");
        indexes.sort(Comparator.comparing(index -> !index.contains("gist")));
        return indexes;
    }

    private void writeProgress(Connection connection) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into view.progress (view, partition, position, recorded_at)
                select view, partition, ?, ?
                from unnest(array['intents', 'constraints', 'subscriptions']) as view, generate_series(0, 5) as partition
                """)) {
            insert.setLong(1, history.events());
            insert.setObject(2, Asked.now(history).atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
