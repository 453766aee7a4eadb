package org.skyledger.projection.attest;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import org.skyledger.events.tree.Checkpoint;
import org.skyledger.events.tree.MerkleTree;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signs and publishes checkpoints. Nothing is signed that contradicts what was signed before: a ledger that was written
 * anew, chain and all, has another root at the size of the last checkpoint.
 */
final class Publication {

    private final TransactionTemplate transaction;
    private final HeadRow head;
    private final CheckpointRows rows;
    private final MerkleTree tree;
    private final CheckpointFolder folder;
    private final Signer signer;
    private final String origin;
    private final Clock clock;

    Publication(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            CheckpointFolder folder,
            Signer signer,
            String origin,
            Clock clock) {
        this.transaction = transaction;
        this.head = new HeadRow(jdbc);
        this.rows = new CheckpointRows(jdbc);
        this.tree = new MerkleTree(new TileRows(jdbc));
        this.folder = folder;
        this.signer = signer;
        this.origin = origin;
        this.clock = clock;
    }

    /**
     * Publishes a checkpoint of what is attested by now, unless there is one.
     *
     * @return what contradicts an older checkpoint, if anything does
     */
    Optional<String> publish() {
        return transaction.execute(_ -> {
            long size = head.hold().position();
            var earlier =
                    Stream.concat(rows.last().stream(), folder.last().stream()).toList();
            var contradicted = earlier.stream()
                    .filter(old -> old.size() <= size && !tree.root(old.size()).equals(old.root()))
                    .findFirst();
            if (contradicted.isPresent()) {
                return Optional.of("the first " + contradicted.get().size()
                        + " records are not those whose root was signed at "
                        + contradicted.get().time());
            }
            // A copy that is being made anew has not come as far as before yet.
            if (size > 0 && rows.last().stream().noneMatch(old -> old.size() >= size)) {
                publish(size);
            }
            return Optional.empty();
        });
    }

    private void publish(long size) {
        var made = new Checkpoint(origin, size, tree.root(size), clock.instant().truncatedTo(ChronoUnit.MICROS));
        // Outside first. A file that was written before the database failed is taken as it is: its root is this one.
        var note = folder.publish(made, signer.note(made.text()));
        rows.insert(Checkpoint.parse(note), note);
    }
}
