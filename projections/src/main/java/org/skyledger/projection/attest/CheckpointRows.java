package org.skyledger.projection.attest;

import java.time.ZoneOffset;
import java.util.Optional;
import org.skyledger.events.tree.Checkpoint;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of {@code audit.checkpoint}. */
final class CheckpointRows {

    private final JdbcClient jdbc;

    CheckpointRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Checkpoint> last() {
        return jdbc.sql("select note from audit.checkpoint order by size desc limit 1")
                .query(String.class)
                .optional()
                .map(Checkpoint::parse);
    }

    void insert(Checkpoint checkpoint, String note) {
        jdbc.sql("insert into audit.checkpoint (size, root, at, note) values (:size, :root, :at, :note)"
                        + " on conflict do nothing")
                .param("size", checkpoint.size())
                .param("root", checkpoint.root().bytes())
                .param("at", checkpoint.time().atOffset(ZoneOffset.UTC))
                .param("note", note)
                .update();
    }
}
