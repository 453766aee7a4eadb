package org.skyledger.command.ledger;

import static java.time.temporal.ChronoUnit.MICROS;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.skyledger.events.Hash;
import org.skyledger.events.LedgerRecord;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** The SQL of the ledger. Times travel as microseconds since 1970, so that no driver rounds them. */
final class LedgerTable {

    /** One statement, one round trip, one transaction: either the head moves and the events are there, or neither. */
    private static final String APPEND = """
            with moved as (
                update store.ledger_head
                set position = ?, hash = ?, recorded_at = timestamptz 'epoch' + ? * interval '1 microsecond'
                where position = ? and hash = ?
                returning true)
            insert into store.event
                (position, entity, sequence, type, revision, payload, metadata, recorded_at, previous_hash, hash)
            select e.position, e.entity, e.sequence, e.type, e.revision, e.payload::json, e.metadata::json,
                timestamptz 'epoch' + e.micros * interval '1 microsecond', e.previous_hash, e.hash
            from moved, unnest(?::bigint[], ?::uuid[], ?::int[], ?::text[], ?::int[], ?::text[], ?::text[],
                ?::bigint[], ?::bytea[], ?::bytea[])
                as e (position, entity, sequence, type, revision, payload, metadata, micros, previous_hash, hash)""";

    private static final String COLUMNS = """
            select position, entity, sequence, type, revision, payload::text, metadata::text,
                (extract(epoch from recorded_at) * 1000000)::bigint as micros, previous_hash, hash
            """;

    private static final String SELECT = COLUMNS + "from store.event ";

    /** Ends with the record that makes the batch too large for the memory of whoever reads it. */
    private static final String SELECT_AFTER = COLUMNS + """
            from (select *, sum(octet_length(payload::text)) over (order by position rows unbounded preceding)
                    - octet_length(payload::text) as bytes_before
                from store.event where position > ? order by position limit ?) as event
            where bytes_before < ? order by position""";

    private static final int MOST_BYTES = 16 << 20;

    private static final RowMapper<LedgerRecord> RECORD = (row, _) -> new LedgerRecord(
            row.getLong("position"),
            row.getObject("entity", UUID.class),
            row.getInt("sequence"),
            row.getString("type"),
            row.getInt("revision"),
            instant(row),
            row.getString("payload"),
            row.getString("metadata"),
            Hash.of(row.getBytes("previous_hash")),
            Hash.of(row.getBytes("hash")));

    private final JdbcTemplate jdbc;

    LedgerTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether the head was still at {@code expected}, so that the records are in the ledger now */
    boolean append(LedgerHead expected, List<LedgerRecord> records) {
        var head = LedgerHead.at(records.getLast());
        var inserted = jdbc.update(connection -> {
            var statement = connection.prepareStatement(APPEND);
            statement.setLong(1, head.position());
            statement.setBytes(2, head.hash().bytes());
            statement.setLong(3, micros(head.recordedAt()));
            statement.setLong(4, expected.position());
            statement.setBytes(5, expected.hash().bytes());
            var columns = new Columns(connection, records);
            statement.setArray(6, columns.of("bigint", Long[]::new, LedgerRecord::position));
            statement.setArray(7, columns.of("uuid", UUID[]::new, LedgerRecord::entity));
            statement.setArray(8, columns.of("int", Integer[]::new, LedgerRecord::sequence));
            statement.setArray(9, columns.of("text", String[]::new, LedgerRecord::type));
            statement.setArray(10, columns.of("int", Integer[]::new, LedgerRecord::revision));
            statement.setArray(11, columns.of("text", String[]::new, LedgerRecord::payload));
            statement.setArray(12, columns.of("text", String[]::new, LedgerRecord::metadata));
            statement.setArray(13, columns.of("bigint", Long[]::new, record -> micros(record.recordedAt())));
            statement.setArray(
                    14,
                    columns.of(
                            "bytea",
                            byte[][]::new,
                            record -> record.previousHash().bytes()));
            statement.setArray(
                    15,
                    columns.of("bytea", byte[][]::new, record -> record.hash().bytes()));
            return statement;
        });
        return inserted == records.size();
    }

    LedgerHead head() {
        return jdbc.query(
                        """
                        select position, hash, (extract(epoch from recorded_at) * 1000000)::bigint as micros
                        from store.ledger_head""",
                        (row, _) ->
                                new LedgerHead(row.getLong("position"), Hash.of(row.getBytes("hash")), instant(row)))
                .getFirst();
    }

    Optional<LedgerRecord> at(long position) {
        return jdbc.query(SELECT + "where position = ?", RECORD, position).stream()
                .findFirst();
    }

    /** Whether a record is, or was, at the place that a head names: what follows it tells, too, when it was archived. */
    boolean holds(LedgerHead head) {
        var there = at(head.position());
        if (there.isPresent()) {
            return LedgerHead.at(there.get()).equals(head);
        }
        return at(head.position() + 1)
                .map(next -> next.previousHash().equals(head.hash()))
                .orElseGet(() -> head().equals(head) && head.position() > 0);
    }

    List<LedgerRecord> after(long position, int limit) {
        return jdbc.query(SELECT_AFTER, RECORD, position, limit, MOST_BYTES);
    }

    List<LedgerRecord> of(UUID entity, long firstSequence, int limit) {
        return jdbc.query(
                SELECT + "where entity = ? and sequence >= ? order by sequence limit ?",
                RECORD,
                entity,
                firstSequence,
                limit);
    }

    /** The position of the last record at or before a moment; 0 when there is none. */
    long positionAt(Instant moment) {
        return jdbc.query(
                        "select coalesce(max(position), 0) from store.event "
                                + "where recorded_at <= timestamptz 'epoch' + ? * interval '1 microsecond'",
                        (row, _) -> row.getLong(1),
                        micros(moment))
                .getFirst();
    }

    void ensurePartition(long position) {
        jdbc.query("select store.ensure_partition(?)", (ResultSet _) -> {}, position);
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return Instant.EPOCH.plus(row.getLong("micros"), MICROS);
    }

    private static long micros(Instant instant) {
        return MICROS.between(Instant.EPOCH, instant);
    }

    /** Arrays of the very class that the driver can send as they are; it would quote a text of any other, byte by byte. */
    private record Columns(Connection connection, List<LedgerRecord> records) {
        <T> Array of(String type, IntFunction<T[]> array, Function<LedgerRecord, T> value) throws SQLException {
            return connection.createArrayOf(type, records.stream().map(value).toArray(array));
        }
    }
}
