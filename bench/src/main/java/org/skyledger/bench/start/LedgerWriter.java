package org.skyledger.bench.start;

import static java.time.temporal.ChronoUnit.MICROS;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.skyledger.events.Hash;
import org.skyledger.events.HashChain;
import org.skyledger.sandbox.backing.Database;
import org.skyledger.sandbox.backing.Unavailable;

/** Writes a ledger past the service, by COPY: sealed as the service seals, 10 µs from event to event. */
final class LedgerWriter {

    private static final String OWNER = "skyledger_store_owner";
    private static final String COPY = "copy store.event from stdin";
    private static final String INDEX = "event_p0_entity_sequence_idx";
    private static final int BUFFER = 1 << 20;
    private static final long PARTITION = 10_000_000;
    private static final long STEP_MICROS = 10;

    private final StringBuilder line = new StringBuilder();
    private long position;
    private Hash last;
    private Instant recordedAt;

    private LedgerWriter(long position, Hash last, Instant recordedAt) {
        this.position = position;
        this.last = last;
        this.recordedAt = recordedAt;
    }

    /** Fills a ledger behind its head, and moves its head and the relay's cursor along. */
    static void fill(Database database, long events, long live) {
        try (var connection = DriverManager.getConnection(database.url(), OWNER, OWNER)) {
            execute(connection, "set maintenance_work_mem = '1GB'");
            // One more than full: the ledger is not empty.
            for (long at = 1; at <= events + PARTITION; at += PARTITION) {
                execute(connection, "select store.ensure_partition(" + at + ")");
            }
            execute(connection, "drop index if exists store." + INDEX);
            var writer = behindHead(connection);
            try (var rows = new PGCopyOutputStream(connection.unwrap(PGConnection.class), COPY, BUFFER)) {
                new Lives().tell(events, live, event -> writer.write(event, rows));
            }
            execute(connection, "create unique index " + INDEX + " on store.event_p0 (entity, sequence)");
            execute(
                    connection,
                    "update store.ledger_head set position = " + writer.position + ", hash = '\\x" + writer.last.hex()
                            + "', recorded_at = '" + writer.recordedAt + "'");
            execute(connection, "update store.relay_cursor set position = " + writer.position);
            execute(connection, "vacuum analyze store.event");
        } catch (SQLException | IOException e) {
            throw new Unavailable("the ledger could not be filled: " + e.getMessage(), e);
        }
    }

    private static LedgerWriter behindHead(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var head = statement.executeQuery("select position, hash, recorded_at from store.ledger_head")) {
            head.next();
            var at = head.getObject(3, OffsetDateTime.class).toInstant();
            return new LedgerWriter(head.getLong(1), Hash.of(head.getBytes(2)), at);
        }
    }

    private void write(Event event, PGCopyOutputStream rows) {
        position++;
        recordedAt = recordedAt.plus(STEP_MICROS, MICROS);
        var hash = HashChain.hash(
                last,
                position,
                event.entity(),
                event.sequence(),
                event.type(),
                1,
                recordedAt,
                event.payload(),
                event.metadata());
        line.setLength(0);
        line.append(position)
                .append('\t')
                .append(event.entity())
                .append('\t')
                .append(event.sequence())
                .append('\t');
        line.append(event.type())
                .append("\t1\t")
                .append(event.payload())
                .append('\t')
                .append(event.metadata());
        line.append('\t').append(recordedAt).append("\t\\\\x").append(last.hex());
        line.append("\t\\\\x").append(hash.hex()).append('\n');
        last = hash;
        try {
            rows.write(line.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new Unavailable("the ledger could not be filled: " + e.getMessage(), e);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
