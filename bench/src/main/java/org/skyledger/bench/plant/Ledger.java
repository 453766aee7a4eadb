package org.skyledger.bench.plant;

import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.skyledger.sandbox.backing.Unavailable;

/** The ledger as the auditor sees it. */
public final class Ledger {

    private static final String AUDITOR = "skyledger_auditor";

    private final String url;

    Ledger(String url) {
        this.url = url;
    }

    /**
     * What stands in the ledger after a position.
     *
     * @param events how many
     * @param positions how many different positions they have
     * @param versions how many different versions of entities they are
     */
    public record Stretch(long events, long positions, long versions) {}

    /** Records that do not continue the chain, follow a gap, or are not the next version of their entity. */
    private static final String FAULTS = """
            select count(*)
            from (
                select hash = sha256(previous_hash || int8send(position) || uuid_send(entity) || int4send(sequence)
                        || int4send(revision) || int8send((extract(epoch from recorded_at) * 1000000)::bigint)
                        || int4send(octet_length(t)) || t || int4send(octet_length(p)) || p
                        || int4send(octet_length(m)) || m) as intact,
                    previous_hash = lag(hash, 1, decode(repeat('00', 32), 'hex')) over (order by position) as linked,
                    position = lag(position, 1, 0::bigint) over (order by position) + 1 as dense,
                    sequence = lag(sequence, 1, -1) over (partition by entity order by position) + 1 as next
                from store.event
                cross join lateral (
                    select convert_to(type, 'UTF8') as t, convert_to(payload::text, 'UTF8') as p,
                        convert_to(metadata::text, 'UTF8') as m) as texts) as checked
            where not (intact and linked and dense and next)""";

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** The position of the last event. */
    public long head() {
        return ask("select position from store.ledger_head", row -> row.getLong(1));
    }

    /** How many events wait for the relay. */
    public long unrelayed() {
        return ask(
                "select h.position - c.position from store.ledger_head h, store.relay_cursor c", row -> row.getLong(1));
    }

    public Stretch after(long position) {
        var query = """
                select count(*), count(distinct position), count(distinct (entity, sequence))
                from store.event where position >""";
        return ask(query + " " + position, row -> new Stretch(row.getLong(1), row.getLong(2), row.getLong(3)));
    }

    /** How many records are not what they should be, from the first to the last: hash, chain, position, version. */
    public long faults() {
        return ask(FAULTS, row -> row.getLong(1));
    }

    /** Of payload and metadata, of the last of them. */
    public double meanBytes() {
        var query = """
                select avg(octet_length(payload::text) + octet_length(metadata::text))
                from store.event where position > (select position - 3000 from store.ledger_head)""";
        return ask(query, row -> row.getDouble(1));
    }

    /** How large the snapshots are; 0 when there is none. */
    public long snapshotBytes() {
        return ask("select coalesce(sum(length(data)), 0) from store.snapshot_chunk", row -> row.getLong(1));
    }

    private <T> T ask(String query, Reading<T> reading) {
        try (var connection = DriverManager.getConnection(url, AUDITOR, AUDITOR);
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return reading.of(row);
        } catch (SQLException e) {
            throw new Unavailable("the ledger could not be read: " + e.getMessage(), e);
        }
    }
}
