package org.skyledger.bench.plant;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.skyledger.bench.load.Latencies;
import org.skyledger.sandbox.backing.Unavailable;

/**
 * Looks every few milliseconds how far the view of intents has come, as query-service would tell its readers. An event has
 * arrived when a look first shows its position or a later one, so what is found is too long by the time between looks.
 */
public final class ViewWatch implements AutoCloseable {

    private static final long PAUSE_MILLIS = 4;
    private static final String AUDITOR = "skyledger_auditor";

    /** When a look showed a position that no earlier one did. */
    private record Sight(long position, Instant at) {}

    private final String url;
    private final ArrayDeque<Sight> sights = new ArrayDeque<>();
    private final CompletableFuture<Void> watching;
    private volatile boolean watched = true;
    private volatile long position;

    ViewWatch(String url) {
        this.url = url;
        this.watching = CompletableFuture.runAsync(
                this::watch,
                task -> Thread.ofPlatform().daemon().name("view-watch").start(task));
    }

    private void watch() {
        try (var connection = DriverManager.getConnection(url, AUDITOR, AUDITOR);
                var statement = connection.createStatement()) {
            while (watched) {
                look(statement);
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        } catch (SQLException e) {
            throw new Unavailable("the view could not be read: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(Statement statement) throws SQLException {
        try (var row = statement.executeQuery("select min(position) from view.progress where view = 'intents'")) {
            row.next();
            long now = row.getLong(1);
            if (now > position) {
                sights.add(new Sight(now, Instant.now()));
                position = now;
            }
        }
    }

    /** How far the view has come. */
    public long position() {
        if (watching.isCompletedExceptionally()) {
            watching.join();
        }
        return position;
    }

    /** Stops watching, and tells how long the events between two positions took from the ledger's time to the view. */
    public Latencies lags(long after, long upTo) {
        close();
        watching.join();
        var lags = new Latencies();
        var query = """
                select position, (extract(epoch from recorded_at) * 1000000)::bigint
                from store.event where position > %d and position <= %d order by position""".formatted(after, upTo);
        try (var connection = DriverManager.getConnection(url, AUDITOR, AUDITOR);
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            while (row.next()) {
                var recorded = Instant.EPOCH.plus(row.getLong(2), ChronoUnit.MICROS);
                lags.record(Math.max(0, ChronoUnit.NANOS.between(recorded, firstSight(row.getLong(1)))));
            }
        } catch (SQLException e) {
            throw new Unavailable("the ledger could not be read: " + e.getMessage(), e);
        }
        return lags;
    }

    /** Asked for ever higher positions. */
    private Instant firstSight(long wanted) {
        while (!sights.isEmpty() && sights.getFirst().position() < wanted) {
            sights.removeFirst();
        }
        if (sights.isEmpty()) {
            throw new Unavailable("position " + wanted + " was not seen in the view");
        }
        return sights.getFirst().at();
    }

    @Override
    public void close() {
        watched = false;
    }
}
