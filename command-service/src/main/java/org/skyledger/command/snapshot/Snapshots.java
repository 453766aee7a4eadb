package org.skyledger.command.snapshot;

import org.skyledger.command.airspace.Airspace;
import org.skyledger.command.ledger.Ledger;

/** When snapshots are used and taken. For the decision loop's thread, and for whoever stops it afterwards. */
public final class Snapshots {

    private final Airspace airspace;
    private final Ledger ledger;
    private final SnapshotReader reader;
    private final SnapshotWriter writer;
    private final SnapshotProperties properties;
    private long last;

    Snapshots(Airspace airspace, Ledger ledger, SnapshotTable table, SkyFormat format, SnapshotProperties properties) {
        this.airspace = airspace;
        this.ledger = ledger;
        this.reader = new SnapshotReader(table, format);
        this.writer = new SnapshotWriter(table, format);
        this.properties = properties;
    }

    /** Brings an empty airspace, and the ledger's folding, to the newest snapshot that can be trusted, if there is one. */
    public void restore() {
        if (properties.enabled()) {
            reader.newest(ledger).ifPresent(airspace::restore);
            last = ledger.position();
        }
    }

    /** Takes a snapshot if enough has happened since the last; between batches, when the airspace equals the ledger. */
    public void takeWhenDue() {
        if (ledger.position() - last >= properties.every() && take(properties.every())) {
            last = ledger.position();
        }
    }

    /** Takes a last one if it is worth while, and waits for it. */
    public void close() {
        if (ledger.position() - last >= properties.least()) {
            take(properties.least());
        }
        writer.close(properties.patience());
    }

    /** @param interval how far behind this one another instance's must be for this one to be written */
    private boolean take(long interval) {
        return properties.enabled() && writer.offer(ledger.head(), airspace::copy, interval);
    }
}
