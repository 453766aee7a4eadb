package org.skyledger.query.audit.proof;

import org.skyledger.events.tree.Tile;
import org.skyledger.events.tree.Tiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tree, as {@code audit.tile} holds it. */
@Repository
class TreeQueries implements Tiles {

    private final JdbcClient jdbc;

    TreeQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Tile tile(int level, long index) {
        return jdbc.sql("select hashes from audit.tile where level = :level and index = :index")
                .param("level", level)
                .param("index", index)
                .query((row, _) -> new Tile(level, index, row.getBytes("hashes")))
                .single();
    }

    /** How many records the tree has. */
    long size() {
        return jdbc.sql("select position from audit.head").query(Long.class).single();
    }
}
