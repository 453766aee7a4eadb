package org.skyledger.projection.attest;

import java.util.List;
import org.skyledger.events.tree.Tile;
import org.skyledger.events.tree.Tiles;
import org.skyledger.projection.stream.Column;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of {@code audit.tile}. */
final class TileRows implements Tiles {

    private final JdbcClient jdbc;

    TileRows(JdbcClient jdbc) {
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

    void write(List<Tile> tiles) {
        jdbc.sql("""
                insert into audit.tile (level, index, hashes)
                select * from unnest(:levels::integer[], :indices::bigint[], :hashes::bytea[])
                on conflict (level, index) do update set hashes = excluded.hashes
                """)
                .param("levels", Column.of(tiles, Tile::level))
                .param("indices", Column.of(tiles, Tile::index))
                .param("hashes", tiles.stream().map(Tile::hashes).toArray(byte[][]::new))
                .update();
    }
}
