package org.skyledger.bench.audit;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.skyledger.bench.audit.FilledCopy.History;
import org.skyledger.bench.plant.AuditPlant;
import org.skyledger.events.Hash;
import org.skyledger.events.tree.Growth;
import org.skyledger.events.tree.Tile;
import org.skyledger.events.tree.Tiles;
import org.skyledger.sandbox.backing.Unavailable;

/**
 * Has projections attest the first records, and sign a checkpoint of them; grows the tree over all others, as it would, and
 * has it sign that too. So the fill takes minutes, and each checkpoint is one of its own.
 */
final class Attested {

    private static final int AT_ONCE = 1 << 16;
    private static final int HASH_BYTES = 32;

    private final Connection owner;
    private final History history;
    private final Path hashes;
    private final Map<Integer, Tile> edge = new HashMap<>();
    private Hash last = Hash.GENESIS;

    private Attested(Connection owner, History history, Path hashes) {
        this.owner = owner;
        this.history = history;
        this.hashes = hashes;
    }

    /**
     * @param first how many records projections attests
     * @return how many of them it did in a second
     */
    static double attest(AuditPlant plant, Connection owner, History history, Path hashes, long first) {
        var attested = new Attested(owner, history, hashes);
        try {
            attested.reach(first);
            var rate = new Rate(owner);
            plant.project(() -> {
                rate.look();
                return attested.isSigned(first);
            });
            if (first < history.events()) {
                attested.growFrom(first);
                attested.reach(history.events());
                plant.project(() -> attested.isSigned(history.events()));
            }
            return rate.perSecond();
        } catch (SQLException | IOException e) {
            throw new Unavailable("the copy could not be attested: " + e.getMessage(), e);
        }
    }

    /** Says that all of the topic has been read, up to a position. */
    private void reach(long position) throws SQLException {
        try (var update = owner.prepareStatement("""
                insert into view.progress (view, partition, position, recorded_at)
                select 'audit', partition, ?, ? from generate_series(0, 5) as partition
                on conflict (view, partition) do update set position = excluded.position, recorded_at = excluded.recorded_at
                """)) {
            update.setLong(1, position);
            update.setObject(2, history.at(position).atOffset(ZoneOffset.UTC));
            update.executeUpdate();
        }
    }

    private boolean isSigned(long size) {
        return Sql.number(owner, "select count(*) from audit.checkpoint where size = ?", size) == 1;
    }

    private void growFrom(long first) throws SQLException, IOException {
        var tiles = tiles();
        try (var in = new BufferedInputStream(Files.newInputStream(hashes))) {
            in.skipNBytes(first * HASH_BYTES);
            for (long size = first; size < history.events(); ) {
                var next = next(in, Math.min(AT_ONCE, history.events() - size));
                write(Growth.of(size, next, tiles));
                size += next.size();
            }
        }
        try (var update = owner.prepareStatement("update audit.head set position = ?, hash = ?, recorded_at = ?")) {
            update.setLong(1, history.events());
            update.setBytes(2, last.bytes());
            update.setObject(3, history.at(history.events()).atOffset(ZoneOffset.UTC));
            update.executeUpdate();
        }
    }

    private List<Hash> next(InputStream in, long count) throws IOException {
        var next = new ArrayList<Hash>();
        for (long i = 0; i < count; i++) {
            next.add(Hash.of(in.readNBytes(HASH_BYTES)));
        }
        last = next.getLast();
        return next;
    }

    /** Those at the tree's edge, of which the last ones written are known. */
    private Tiles tiles() throws SQLException {
        try (var query = owner.createStatement();
                var rows = query.executeQuery(
                        "select distinct on (level) level, index, hashes from audit.tile order by level, index desc")) {
            while (rows.next()) {
                edge.put(rows.getInt(1), new Tile(rows.getInt(1), rows.getLong(2), rows.getBytes(3)));
            }
        }
        return (level, _) -> Objects.requireNonNull(edge.get(level));
    }

    private void write(List<Tile> changed) throws SQLException {
        try (var upsert = owner.prepareStatement("""
                insert into audit.tile (level, index, hashes) values (?, ?, ?)
                on conflict (level, index) do update set hashes = excluded.hashes
                """)) {
            for (var tile : changed) {
                edge.merge(tile.level(), tile, (old, young) -> old.index() > young.index() ? old : young);
                upsert.setInt(1, tile.level());
                upsert.setLong(2, tile.index());
                upsert.setBytes(3, tile.hashes());
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
    }

    /** How fast the head moves, from when it first does to when it was last seen moving. */
    private static final class Rate {

        private final Connection owner;
        private long began;
        private long before;
        private long position;
        private long moved;

        Rate(Connection owner) {
            this.owner = owner;
        }

        void look() {
            long now = Sql.number(owner, "select position from audit.head");
            if (now > position) {
                moved = System.nanoTime();
                if (position == 0) {
                    began = moved;
                    before = now;
                }
                position = now;
            }
        }

        double perSecond() {
            return (position - before) * 1e9 / (moved - began);
        }
    }
}
