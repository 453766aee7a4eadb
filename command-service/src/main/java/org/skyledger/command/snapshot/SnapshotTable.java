package org.skyledger.command.snapshot;

import static java.time.temporal.ChronoUnit.MICROS;

import java.io.ByteArrayOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.skyledger.command.ledger.LedgerHead;
import org.skyledger.events.Hash;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The SQL of snapshots. */
final class SnapshotTable {

    private static final int HASH_BYTES = 32;

    /** A snapshot under the number that its chunks have. */
    record Kept(long id, Snapshot snapshot) {}

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    SnapshotTable(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    List<Kept> newestFirst() {
        return jdbc.query("""
                select id, position, hash, (extract(epoch from recorded_at) * 1000000)::bigint as micros,
                    format, chunks, digest
                from store.snapshot order by position desc, id desc""", (row, _) -> new Kept(row.getLong("id"), snapshot(row)));
    }

    private static Snapshot snapshot(ResultSet row) throws SQLException {
        var recordedAt = Instant.EPOCH.plus(row.getLong("micros"), MICROS);
        var head = new LedgerHead(row.getLong("position"), Hash.of(row.getBytes("hash")), recordedAt);
        return new Snapshot(
                head, row.getString("format"), hashes(row.getBytes("chunks")), Hash.of(row.getBytes("digest")));
    }

    private static List<Hash> hashes(byte[] joined) {
        return IntStream.range(0, joined.length / HASH_BYTES)
                .mapToObj(i -> Hash.of(Arrays.copyOfRange(joined, i * HASH_BYTES, (i + 1) * HASH_BYTES)))
                .toList();
    }

    /** @throws IllegalStateException when it is not there */
    byte[] chunk(long snapshot, int nr) {
        return jdbc
                .query(
                        "select data from store.snapshot_chunk where snapshot = ? and nr = ?",
                        (row, _) -> row.getBytes("data"),
                        snapshot,
                        nr)
                .stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("chunk " + nr + " is missing"));
    }

    /** The position of the newest snapshot in a format; 0 when there is none. */
    long newest(String format) {
        var newest = jdbc.queryForObject(
                "select coalesce(max(position), 0) from store.snapshot where format = ?", Long.class, format);
        return newest == null ? 0 : newest;
    }

    /** Writes a snapshot, whose chunks the writer hands over one by one, in one transaction. */
    void write(LedgerHead head, String format, Consumer<Consumer<byte[]>> writer) {
        transaction.executeWithoutResult(_ -> {
            var id = jdbc.queryForObject("select nextval('store.snapshot_id')", Long.class);
            var chunks = new ByteArrayOutputStream();
            writer.accept(chunk -> {
                jdbc.update(
                        "insert into store.snapshot_chunk (snapshot, nr, data) values (?, ?, ?)",
                        id,
                        chunks.size() / HASH_BYTES,
                        chunk);
                chunks.writeBytes(Digests.of(chunk).bytes());
            });
            var snapshot = Snapshot.of(head, format, hashes(chunks.toByteArray()));
            jdbc.update(
                    """
                    insert into store.snapshot (id, position, hash, recorded_at, format, chunks, digest)
                    values (?, ?, ?, timestamptz 'epoch' + ? * interval '1 microsecond', ?, ?, ?)""",
                    id,
                    head.position(),
                    head.hash().bytes(),
                    MICROS.between(Instant.EPOCH, head.recordedAt()),
                    format,
                    chunks.toByteArray(),
                    snapshot.digest().bytes());
            deleteOld(format);
        });
    }

    /** Keeps the last two; beside them, for a week, the last two that another version of the software may want. */
    private void deleteOld(String format) {
        jdbc.update("""
                delete from store.snapshot where (format <> ? and taken_at < now() - interval '7 days') or id in (
                    select id
                    from (select id, row_number() over (partition by format order by position desc, id desc) as nr
                        from store.snapshot) as ranked
                    where nr > 2)""", format);
    }
}
