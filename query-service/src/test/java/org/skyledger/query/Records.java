package org.skyledger.query;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skyledger.events.Hash;
import org.skyledger.events.HashChain;
import org.skyledger.events.LedgerRecord;
import org.skyledger.events.tree.Checkpoint;
import org.skyledger.events.tree.Growth;
import org.skyledger.events.tree.MerkleTree;
import org.skyledger.events.tree.Tile;
import org.skyledger.events.tree.Tiles;
import org.skyledger.sandbox.backing.Database;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Writes the auditors' copy as projections do: one record per position, each a minute after the one before. */
public final class Records {

    private static final int PARTITIONS = 6;

    private final JdbcClient projection;
    private final JdbcClient owner;
    private final List<LedgerRecord> ledger = new ArrayList<>();
    private final Map<UUID, Integer> sequences = new HashMap<>();
    private final Map<List<Number>, Tile> tiles = new HashMap<>();
    private int attested;

    Records(Database database) {
        projection = as("skyledger_projection", database);
        owner = as("skyledger_view_owner", database);
    }

    public void clear() {
        owner.sql("select audit.forget()").query((_, _) -> true).list();
        owner.sql("truncate audit.checkpoint, audit.read").update();
        ledger.clear();
        sequences.clear();
        tiles.clear();
        attested = 0;
    }

    public List<LedgerRecord> ledger() {
        return List.copyOf(ledger);
    }

    public LedgerRecord add(UUID entity, String type, String payload) {
        var own = UUID.randomUUID();
        return add(entity, type, payload, "uss1", own, own, null);
    }

    /** @param area as well-known text, or null */
    public LedgerRecord add(
            UUID entity,
            String type,
            String payload,
            String actor,
            UUID correlation,
            UUID causation,
            @Nullable String area) {
        long position = ledger.size() + 1;
        var previous = ledger.isEmpty() ? Hash.GENESIS : ledger.getLast().hash();
        int sequence = sequences.merge(entity, 1, Integer::sum) - 1;
        var metadata = "{\"actor\" : \"%s\",\"scopes\":[],\"correlation\":\"%s\",\"causation\":\"%s\"}"
                .formatted(actor, correlation, causation);
        var at = Sky.time(position);
        var name = "org.skyledger.events." + type;
        var hash = HashChain.hash(previous, position, entity, sequence, name, 1, at, payload, metadata);
        var row = new LedgerRecord(position, entity, sequence, name, 1, at, payload, metadata, previous, hash);
        write(row, actor, correlation, causation, area);
        ledger.add(row);
        return row;
    }

    private void write(LedgerRecord row, String actor, UUID correlation, UUID causation, @Nullable String area) {
        projection
                .sql("select audit.ensure_month(:at)")
                .param("at", row.recordedAt().atOffset(ZoneOffset.UTC))
                .query((_, _) -> true)
                .list();
        projection
                .sql("""
                        insert into audit.event (position, entity, sequence, type, revision, payload, metadata, recorded_at,
                            previous_hash, hash, actor, correlation, causation, area)
                        values (:position, :entity, :sequence, :type, :revision, cast(:payload as json),
                            cast(:metadata as json), :at, :previous, :hash, :actor, :correlation, :causation,
                            ST_Multi(ST_GeomFromText(:area, 4326)))
                        """)
                .param("position", row.position())
                .param("entity", row.entity())
                .param("sequence", row.sequence())
                .param("type", row.type())
                .param("revision", row.revision())
                .param("payload", row.payload())
                .param("metadata", row.metadata())
                .param("at", row.recordedAt().atOffset(ZoneOffset.UTC))
                .param("previous", row.previousHash().bytes())
                .param("hash", row.hash().bytes())
                .param("actor", actor)
                .param("correlation", correlation)
                .param("causation", causation)
                .param("area", area)
                .update();
    }

    /** Says that every partition has been read up to a position. */
    public Records fold(long position) {
        for (int partition = 0; partition < PARTITIONS; partition++) {
            projection
                    .sql("""
                            insert into view.progress values ('audit', :partition, :position, :at)
                            on conflict (view, partition)
                            do update set position = excluded.position, recorded_at = excluded.recorded_at
                            """)
                    .param("partition", partition)
                    .param("position", position)
                    .param("at", Sky.time(position).atOffset(ZoneOffset.UTC))
                    .update();
        }
        return this;
    }

    /** Says that all that was added is whole, and lets the tree grow over it. */
    public Records attest() {
        fold(ledger.size());
        var fresh = ledger.subList(attested, ledger.size()).stream()
                .map(LedgerRecord::hash)
                .toList();
        Growth.of(attested, fresh, tree()).forEach(tile -> {
            tiles.put(List.of(tile.level(), tile.index()), tile);
            projection
                    .sql("insert into audit.tile values (:level, :index, :hashes)"
                            + " on conflict (level, index) do update set hashes = excluded.hashes")
                    .param("level", tile.level())
                    .param("index", tile.index())
                    .param("hashes", tile.hashes())
                    .update();
        });
        attested = ledger.size();
        projection
                .sql("update audit.head set position = :position")
                .param("position", attested)
                .update();
        return this;
    }

    /** Publishes a checkpoint of what was attested, with a signature that nobody checks here. */
    public String checkpoint() {
        var root = new MerkleTree(tree()).root(attested);
        var checkpoint = new Checkpoint("skyledger.example", attested, root, Instant.parse("2026-03-01T12:00:00Z"));
        var note = checkpoint.text() + "\n— skyledger.example AAAAAA==\n";
        projection
                .sql("insert into audit.checkpoint values (:size, :root, :at, :note)")
                .param("size", checkpoint.size())
                .param("root", root.bytes())
                .param("at", checkpoint.time().atOffset(ZoneOffset.UTC))
                .param("note", note)
                .update();
        return note;
    }

    /** The tree as it was written. */
    public Tiles tree() {
        return (level, index) -> Objects.requireNonNull(tiles.get(List.of(level, index)));
    }

    private static JdbcClient as(String role, Database database) {
        return JdbcClient.create(new SingleConnectionDataSource(database.url(), role, role, true));
    }
}
