package org.skyledger.sandbox.demo.check;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.skyledger.events.Hash;
import org.skyledger.events.LedgerRecord;

/** Reads the ledger itself. */
final class Ledger {

    private static final int FETCH_SIZE = 1_000;

    private final Connection connection;

    /** @param connection in a transaction, without which PostgreSQL would send all rows at once */
    Ledger(Connection connection) {
        this.connection = connection;
    }

    Head head() throws SQLException {
        try (var query = connection.createStatement();
                var rows = query.executeQuery("select position, hash from store.ledger_head")) {
            var head = rows.next() ? new Head(rows.getLong(1), Hash.of(rows.getBytes(2))) : new Head(0, Hash.GENESIS);
            connection.commit();
            return head;
        }
    }

    /** Partitions that were taken out of the ledger and are still in the database, oldest first. */
    List<String> detached() throws SQLException {
        var names = new ArrayList<String>();
        var sql = """
                select format('store.%I', relname)
                from pg_class
                where relnamespace = 'store'::regnamespace and relname ~ '^event_p[0-9]+$' and not relispartition
                order by substr(relname, 8)::bigint""";
        try (var query = connection.createStatement();
                var rows = query.executeQuery(sql)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            connection.commit();
        }
        return names;
    }

    /** The records behind {@code after} up to {@code upTo}, in order. */
    void forEach(long after, long upTo, Consumer<LedgerRecord> consumer) throws SQLException {
        forEach("store.event", after, upTo, consumer);
    }

    void forEach(String table, long after, long upTo, Consumer<LedgerRecord> consumer) throws SQLException {
        // Payload and metadata as text, exactly as written: it is the text that is hashed.
        var sql = """
                select position, entity, sequence, type, revision, payload::text, metadata::text, recorded_at,
                       previous_hash, hash
                from %s
                where position > ? and position <= ?
                order by position""".formatted(table);
        try (var query = connection.prepareStatement(sql)) {
            query.setFetchSize(FETCH_SIZE);
            query.setLong(1, after);
            query.setLong(2, upTo);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    consumer.accept(row(rows));
                }
            }
            connection.commit();
        }
    }

    private static LedgerRecord row(ResultSet row) throws SQLException {
        return new LedgerRecord(
                row.getLong("position"),
                row.getObject("entity", UUID.class),
                row.getInt("sequence"),
                row.getString("type"),
                row.getInt("revision"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("payload"),
                row.getString("metadata"),
                Hash.of(row.getBytes("previous_hash")),
                Hash.of(row.getBytes("hash")));
    }
}
