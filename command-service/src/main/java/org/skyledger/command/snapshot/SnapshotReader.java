package org.skyledger.command.snapshot;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.skyledger.command.airspace.AirspaceCopy;
import org.skyledger.command.airspace.AirspaceCopy.Entities;
import org.skyledger.command.airspace.Sequences;
import org.skyledger.command.ledger.Ledger;
import org.skyledger.command.snapshot.SnapshotTable.Kept;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the newest snapshot that can be read and stands for a place in this ledger. */
final class SnapshotReader {

    private static final Logger log = LoggerFactory.getLogger(SnapshotReader.class);

    private final SnapshotTable table;
    private final SkyFormat format;

    SnapshotReader(SnapshotTable table, SkyFormat format) {
        this.table = table;
        this.format = format;
    }

    /** Whatever is wrong with a snapshot is logged, and the next older one is tried. */
    Optional<AirspaceCopy> newest(Ledger ledger) {
        for (var kept : kept()) {
            var head = kept.snapshot().head();
            try {
                long start = System.nanoTime();
                var copy = read(kept, ledger);
                log.info(
                        "Starting from the snapshot of position {}, read in {} ms",
                        head.position(),
                        (System.nanoTime() - start) / 1_000_000);
                return Optional.of(copy);
            } catch (RuntimeException e) {
                log.warn("The snapshot of position {} is not used: {}", head.position(), e.getMessage());
                log.debug("The snapshot of position {} is not used", head.position(), e);
            }
        }
        log.info("There is no snapshot to start from: folding the ledger from its beginning");
        return Optional.empty();
    }

    private List<Kept> kept() {
        try {
            return table.newestFirst();
        } catch (RuntimeException e) {
            log.warn("Snapshots are not used, because they cannot be read", e);
            return List.of();
        }
    }

    private AirspaceCopy read(Kept kept, Ledger ledger) {
        var snapshot = kept.snapshot();
        if (!snapshot.format().equals(format.fingerprint())) {
            throw new IllegalStateException("another version of the software wrote it");
        }
        if (!snapshot.isWhole()) {
            throw new IllegalStateException("its digest is not the one of what is kept about it");
        }
        var sequences = new Sequences();
        var entities = IntStream.range(0, snapshot.chunks().size())
                .boxed()
                .flatMap(nr -> chunk(kept, nr, sequences).stream())
                .toList();
        if (!ledger.resume(snapshot.head())) {
            throw new IllegalStateException("the ledger has another record there, or none");
        }
        return new AirspaceCopy(entities, sequences);
    }

    private List<Entities> chunk(Kept kept, int nr, Sequences sequences) {
        var data = table.chunk(kept.id(), nr);
        if (!Digests.of(data).equals(kept.snapshot().chunks().get(nr))) {
            throw new IllegalStateException("the digest of its chunk " + nr + " is wrong");
        }
        return format.read(Deflated.inflate(data), sequences);
    }
}
