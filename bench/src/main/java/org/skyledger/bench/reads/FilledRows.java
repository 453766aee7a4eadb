package org.skyledger.bench.reads;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/** The rows of a filled view, made by PostgreSQL, a chunk at a time, on as many connections as want to. */
final class FilledRows {

    private static final long CHUNK = 100_000;

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
            join view.place on place.number = (n %% %1$d) %% %3$d
            """;

    private final History history;
    private final LongConsumer progress;
    private final AtomicLong begun = new AtomicLong();
    private final AtomicLong done = new AtomicLong();

    FilledRows(History history, LongConsumer progress) {
        this.history = history;
        this.progress = progress;
    }

    /** Where intents stand. */
    static void makePlaces(Connection connection, History history) throws SQLException {
        FilledView.run(
                connection,
                "create unlogged table view.place (number integer primary key, outline geometry, volumes jsonb,"
                        + " cells jsonb)");
        connection.setAutoCommit(false);
        try (var insert = connection.prepareStatement(
                "insert into view.place values (?, ST_GeomFromText(?, 4326), ?::jsonb, ?::jsonb)")) {
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
        connection.commit();
        connection.setAutoCommit(true);
        FilledView.run(connection, "analyze view.place");
    }

    /** Makes chunks until there is none left to make. */
    void insert(Connection own) throws SQLException {
        // All places at once.
        FilledView.run(own, "set work_mem = '256MB'");
        var sql = INSERT.formatted(
                history.intents(), history.events(), history.places(), at("n"), at("(n + " + history.intents() + ")"));
        try (var insert = own.prepareStatement(sql)) {
            for (long from = begun.getAndAdd(CHUNK); from < history.events(); from = begun.getAndAdd(CHUNK)) {
                long until = Math.min(from + CHUNK, history.events());
                insert.setLong(1, from);
                insert.setLong(2, until - 1);
                insert.executeUpdate();
                progress.accept(done.addAndGet(until - from));
            }
        }
    }

    private String at(String event) {
        return "(timestamptz '%s' + %s * interval '%d microseconds')"
                .formatted(history.start(), event, history.stepMicros());
    }
}
