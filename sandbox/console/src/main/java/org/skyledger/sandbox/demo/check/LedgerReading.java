package org.skyledger.sandbox.demo.check;

import java.sql.SQLException;
import java.time.Instant;
import java.util.function.Consumer;
import org.skyledger.events.LedgerRecord;

/** The ledger as far as it has been read, and what follows from it. */
final class LedgerReading {

    private final Ledger ledger;
    private final VersionFold versions = new VersionFold();
    private long position;
    private Instant recordedAt = Instant.EPOCH;

    LedgerReading(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Reads on, if there is more; {@code also} sees each record too. */
    void readTo(long end, Consumer<LedgerRecord> also) throws SQLException {
        ledger.forEach(position, end, row -> {
            also.accept(row);
            versions.accept(row);
            recordedAt = row.recordedAt();
        });
        position = Math.max(position, end);
    }

    void readTo(long end) throws SQLException {
        readTo(end, _ -> {});
    }

    VersionFold versions() {
        return versions;
    }

    long position() {
        return position;
    }

    /** When the ledger took the last record that was read. */
    Instant recordedAt() {
        return recordedAt;
    }
}
