package org.skyledger.bench.reads;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.skyledger.sandbox.backing.Unavailable;

/** Fills the view of intents as the fold of a {@link History} would have, in a fraction of the time. */
final class FilledView {

    private static final String OWNER = "skyledger_view_owner";
    private static final long CHUNK = 250_000;

    private static final String INDEXES = """
            select indexdef from pg_indexes
            where schemaname = 'view' and tablename = 'intent_version' and indexname <> 'intent_version_pkey'
            """;

    private static final String INSERT = """
            insert into view.intent_version (entity, position, version, state, manager, uss_base_url, recorded, end_position,
                effective, geometry, lower_altitude_meters, upper_altitude_meters, volumes, cells)
            select md5('intent ' || n %% %1$d)::uuid, n + 1, n / %1$d + 1,
                (array['Accepted', 'Activated', 'Activated', 'Nonconforming'])[1 + n %% 4],
                'uss' || n %% 20, 'https://uss' || n %% 20 || '.example/utm',
                tstzrange(%4$s, case when n + %1$d < %2$d then %5$s end),
                case when n + %1$d < %2$d then n + %1$d + 1 end,
                tstzrange(%4$s + interval '1 hour', %4$s + interval '1 hour' * (2 + n %% 5), '[]'),
                outline, 60 + n %% 40, 120 + n %% 40, volumes, cells
            from generate_series(?, ?) as n
            join place on place.number = (n %% %1$d) %% %3$d
            """;

    private final Connection connection;
    private final History history;

    private FilledView(Connection connection, History history) {
        this.connection = connection;
        this.history = history;
    }

    /** @param progress is told how many rows there are */
    static void fill(String url, History history, LongConsumer progress) {
        try (var connection = DriverManager.getConnection(url, OWNER, OWNER)) {
            new FilledView(connection, history).fill(progress);
        } catch (SQLException e) {
            throw new Unavailable("the view could not be filled: " + e.getMessage(), e);
        }
    }

    private void fill(LongConsumer progress) throws SQLException {
        run("set synchronous_commit = off");
        run("set maintenance_work_mem = '1GB'");
        makePlaces();
        var indexes = dropIndexes();
        insert(progress);
        run("alter table view.intent_version add primary key (entity, position)");
        for (var index : indexes) {
            run(index);
        }
        writeProgress();
        run("vacuum (analyze) view.intent_version");
    }

    private void makePlaces() throws SQLException {
        run("create temporary table place (number integer primary key, outline geometry, volumes jsonb, cells jsonb)");
        try (var insert = connection.prepareStatement(
                "insert into place values (?, ST_GeomFromText(?, 4326), ?::jsonb, ?::jsonb)")) {
            for (int number = 0; number < history.places(); number++) {
                var place = Place.number(number);
                insert.setInt(1, number);
                insert.setString(2, place.outline());
                insert.setString(3, place.volumes());
                insert.setString(4, place.cellsJson());
                insert.addBatch();
                if (number % 1_000 == 999) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        run("analyze place");
    }

    /** It is quicker to make them at the end. */
    private List<String> dropIndexes() throws SQLException {
        var indexes = new ArrayList<String>();
        try (var query = connection.createStatement();
                var rows = query.executeQuery(INDEXES)) {
            while (rows.next()) {
                indexes.add(rows.getString(1));
            }
        }
        for (var index : indexes) {
            run("drop index view." + index.replaceFirst(".* INDEX (\\w+) ON .*", "$1"));
        }
        run("alter table view.intent_version drop constraint intent_version_pkey");
        return indexes;
    }

    private void insert(LongConsumer progress) throws SQLException {
        var sql = INSERT.formatted(
                history.intents(), history.events(), history.places(), at("n"), at("(n + " + history.intents() + ")"));
        try (var insert = connection.prepareStatement(sql)) {
            for (long from = 0; from < history.events(); from += CHUNK) {
                long until = Math.min(from + CHUNK, history.events());
                insert.setLong(1, from);
                insert.setLong(2, until - 1);
                insert.executeUpdate();
                progress.accept(until);
            }
        }
    }

    private String at(String event) {
        return "(timestamptz '%s' + %s * interval '%d microseconds')"
                .formatted(history.start(), event, history.stepMicros());
    }

    private void writeProgress() throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into view.progress (view, partition, position, recorded_at)
                select view, partition, ?, ?
                from unnest(array['intents', 'constraints', 'subscriptions']) as view, generate_series(0, 5) as partition
                """)) {
            insert.setLong(1, history.events());
            insert.setObject(2, history.at(history.events()).atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
