package org.skyledger.bench.audit;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.skyledger.bench.plant.Hands;
import org.skyledger.bench.start.Event;
import org.skyledger.bench.start.Lives;
import org.skyledger.events.Hash;
import org.skyledger.events.HashChain;
import org.skyledger.sandbox.backing.Database;
import org.skyledger.sandbox.backing.Unavailable;

/**
 * Fills the auditors' copy by COPY, with records as the ledger seals them and projections keeps them, over a year. One chain
 * is sealed by one thread; PostgreSQL takes longer, so it gets them by several connections in turn.
 */
final class FilledCopy {

    private static final Duration SPAN = Duration.ofDays(365);
    private static final int STAND = 10;
    private static final int BUFFER = 1 << 18;
    private static final int IN_TURN = 256;
    private static final String OWNER = "skyledger_view_owner";
    private static final int SAY_EVERY = 250_000;

    private static final String COPY = """
            copy audit.event (position, entity, sequence, type, revision, payload, metadata, recorded_at, previous_hash,
                hash, actor, correlation, causation, area) from stdin
            """;

    /** The one of the primary key stays: records come in its order. Those of areas take longest. */
    private static final String INDEXES = """
            select replace(indexdef, ' ON ONLY ', ' ON ') from pg_indexes
            where schemaname = 'audit' and tablename = 'event' and indexname <> 'event_pkey'
            order by indexdef like '%gist%' desc
            """;

    private static final String MONTHS = """
            select 'vacuum analyze ' || inhrelid::regclass from pg_inherits where inhparent = 'audit.event'::regclass
            """;

    private final StringBuilder line = new StringBuilder();
    private final Cities cities = Cities.build();
    private final long stepMicros;
    private final List<OutputStream> rows;
    private final OutputStream hashes;
    private final LongConsumer progress;
    private long position;
    private Hash last = Hash.GENESIS;
    private Instant recordedAt;

    private FilledCopy(History history, List<OutputStream> rows, OutputStream hashes, LongConsumer progress) {
        this.recordedAt = history.start();
        this.stepMicros = history.stepMicros();
        this.rows = rows;
        this.hashes = hashes;
        this.progress = progress;
    }

    /** When what was recorded. Position p is p steps after the start. */
    record History(long events, Instant start, long stepMicros) {

        static History of(long events) {
            return new History(
                    events,
                    Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(SPAN).minus(Duration.ofHours(1)),
                    SPAN.toMillis() * 1_000 / events);
        }

        Instant at(long position) {
            return start.plus(position * stepMicros, ChronoUnit.MICROS);
        }
    }

    /** @param hashes gets the records' hashes, 32 bytes each */
    static void fill(Database database, History history, Path hashes, LongConsumer progress) {
        var hands = new Hands(database.url(), OWNER);
        try (var owner = Sql.connect(database, OWNER)) {
            Sql.run(
                    owner,
                    "select audit.ensure_month(month) from generate_series('" + history.start() + "', '"
                            + history.at(history.events())
                            + "'::timestamptz + interval '1 month', interval '1 month') as month");
            var indexes = Sql.texts(owner, INDEXES);
            for (var index : indexes) {
                Sql.run(owner, "drop index audit." + index.replaceFirst(".* INDEX (\\w+) ON .*", "$1"));
            }
            copy(database, history, hashes, progress);
            hands.run(indexes);
            hands.run(Sql.texts(owner, MONTHS));
            Sql.run(owner, "analyze audit.event");
        } catch (SQLException | IOException e) {
            throw new Unavailable("the auditors' copy could not be filled: " + e.getMessage(), e);
        }
    }

    private static void copy(Database database, History history, Path hashes, LongConsumer progress)
            throws SQLException, IOException {
        var connections = new ArrayList<Connection>();
        var rows = new ArrayList<OutputStream>();
        try (var file = new BufferedOutputStream(Files.newOutputStream(hashes))) {
            for (int hand = 0; hand < Hands.count(); hand++) {
                var own = Sql.connect(database, OWNER);
                connections.add(own);
                Sql.run(own, "set synchronous_commit = off");
                rows.add(new PGCopyOutputStream(own.unwrap(PGConnection.class), COPY, BUFFER));
            }
            var filling = new FilledCopy(history, rows, file, progress);
            new Lives(filling.cities.places()).tell(history.events(), history.events() / STAND, filling::write);
            for (var some : rows) {
                some.close();
            }
        } finally {
            for (var own : connections) {
                own.close();
            }
        }
    }

    private void write(Event event) {
        position++;
        recordedAt = recordedAt.plus(stepMicros, ChronoUnit.MICROS);
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
        line.append(position).append('\t').append(event.entity()).append('\t').append(event.sequence());
        line.append('\t').append(event.type()).append("\t1\t").append(event.payload());
        line.append('\t').append(event.metadata()).append('\t').append(recordedAt);
        line.append("\t\\\\x").append(last.hex()).append("\t\\\\x").append(hash.hex());
        line.append('\t').append(event.actor()).append('\t').append(event.causation());
        line.append('\t').append(event.causation()).append('\t').append(cities.areas()[event.place()]);
        line.append('\n');
        last = hash;
        try {
            rows.get((int) (position / IN_TURN % rows.size()))
                    .write(line.toString().getBytes(StandardCharsets.UTF_8));
            hashes.write(hash.bytes());
        } catch (IOException e) {
            throw new Unavailable("the auditors' copy could not be filled: " + e.getMessage(), e);
        }
        if (position % SAY_EVERY == 0) {
            progress.accept(position);
        }
    }
}
