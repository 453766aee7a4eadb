package org.skyledger.query.audit.proof;

import java.util.HashMap;
import java.util.Objects;
import org.skyledger.events.tree.Tile;
import org.skyledger.events.tree.Tiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tree, as {@code audit.tile} holds it. */
@Repository
class TreeQueries {

    /** More than any ledger will have: 2^56 leaves. */
    private static final int LEVELS = 7;

    private final JdbcClient jdbc;

    TreeQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The tiles in which a leaf, or the last leaf of a tree, and all that is above it stand. All proofs between two leaves
     * are made of them, for a sibling is in the tile of its sibling; so they are read at once.
     *
     * @param leaves counted from 0
     */
    Tiles above(long... leaves) {
        var tiles = new HashMap<Place, Tile>();
        jdbc.sql("""
                select level, index, hashes from audit.tile where (level, index) in (
                    select level, leaf >> (:height * (level + 1))
                    from unnest(:leaves::bigint[]) as leaf, generate_series(0, :top) as level)
                """)
                .param("height", Tile.HEIGHT)
                .param("leaves", leaves)
                .param("top", LEVELS - 1)
                .query(row -> {
                    var tile = new Tile(row.getInt("level"), row.getLong("index"), row.getBytes("hashes"));
                    tiles.put(new Place(tile.level(), tile.index()), tile);
                });
        return (level, index) -> Objects.requireNonNull(
                tiles.get(new Place(level, index)), () -> "tile " + index + " of level " + level + " is missing");
    }

    /** How many records the tree has. */
    long size() {
        return jdbc.sql("select position from audit.head").query(Long.class).single();
    }

    private record Place(int level, long index) {}
}
