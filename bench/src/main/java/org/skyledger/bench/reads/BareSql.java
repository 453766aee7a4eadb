package org.skyledger.bench.reads;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.skyledger.bench.load.Latencies;
import org.skyledger.bench.load.Tally;
import org.skyledger.bench.load.Window;
import org.skyledger.sandbox.backing.Unavailable;

/** The same questions over JDBC, all columns of all rows read, and nothing made of them. */
final class BareSql {

    private static final String ROLE = "skyledger_query";

    private final String url;

    /** With the planner's settings that query-service has. */
    BareSql(String url) {
        this.url = url + "?options=-c%20plan_cache_mode=force_custom_plan%20-c%20jit=off"
                + "%20-c%20max_parallel_workers_per_gather=0";
    }

    /** The latencies of those that count, and how many were asked in all. */
    private record Asks(Latencies latencies, long done) {}

    Tally run(int callers, Supplier<Asked> questions, Window window) {
        long start = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(callers)) {
            var each = new ArrayList<Future<Asks>>();
            for (int i = 0; i < callers; i++) {
                each.add(threads.submit(() -> ask(questions, window, start)));
            }
            var latencies = new Latencies();
            long done = 0;
            for (var one : each) {
                latencies.add(one.get().latencies());
                done += one.get().done();
            }
            double seconds = window.length().toNanos() / 1e9;
            return new Tally(latencies.count() / seconds, latencies.percentiles(), done, 0);
        } catch (ExecutionException e) {
            throw new Unavailable("the database did not answer: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("interrupted", e);
        }
    }

    /** How many rows a question finds. */
    int rows(Asked asked) {
        try (var connection = connect()) {
            return rows(connection, asked);
        } catch (SQLException e) {
            throw new Unavailable("the database did not answer: " + e.getMessage(), e);
        }
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, ROLE, ROLE);
    }

    private Asks ask(Supplier<Asked> questions, Window window, long start) throws SQLException {
        var latencies = new Latencies();
        long done = 0;
        try (var connection = connect()) {
            for (long begun = System.nanoTime() - start; begun < window.end(); begun = System.nanoTime() - start) {
                rows(connection, questions.get());
                done++;
                if (window.holds(begun)) {
                    latencies.record(System.nanoTime() - start - begun);
                }
            }
        }
        return new Asks(latencies, done);
    }

    private static int rows(Connection connection, Asked asked) throws SQLException {
        // The driver prepares it in the server when it comes again, as it does for query-service.
        try (var statement = connection.prepareStatement(asked.sql())) {
            bind(statement, asked);
            try (var rows = statement.executeQuery()) {
                int columns = rows.getMetaData().getColumnCount();
                int count = 0;
                while (rows.next()) {
                    count++;
                    for (int column = 1; column <= columns; column++) {
                        rows.getObject(column);
                    }
                }
                return count;
            }
        }
    }

    private static void bind(PreparedStatement statement, Asked asked) throws SQLException {
        for (int i = 0; i < asked.parameters().size(); i++) {
            statement.setObject(i + 1, asked.parameters().get(i));
        }
    }
}
