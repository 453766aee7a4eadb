package org.skyledger.projection.attest;

import java.util.Optional;
import java.util.stream.Collectors;
import org.skyledger.events.LedgerRecord;
import org.skyledger.events.tree.Growth;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Moves the head on over what is whole, and lets the tree grow behind it. What is wrong stops it until it is mended. */
final class Attestor {

    private static final Logger log = LoggerFactory.getLogger(Attestor.class);
    private static final int MOST_AT_ONCE = 2_000;

    private final TransactionTemplate transaction;
    private final HeadRow row;
    private final Copy copy;
    private final TileRows tiles;

    Attestor(JdbcClient jdbc, TransactionTemplate transaction) {
        this.transaction = transaction;
        this.row = new HeadRow(jdbc);
        this.copy = new Copy(jdbc);
        this.tiles = new TileRows(jdbc);
    }

    /** As far as the copy goes. */
    Head advance() {
        while (true) {
            var before = row.read();
            var after = transaction.execute(_ -> step());
            if (after.position() == before.position()) {
                return after;
            }
        }
    }

    private Head step() {
        var head = row.hold();
        // Before the records: what all partitions had reached by then must be there.
        long reached = copy.reached();
        var records = copy.after(head, reached, MOST_AT_ONCE);
        var entities = records.stream().map(LedgerRecord::entity).collect(Collectors.toSet());
        var walk = new Walk(head, copy.sequences(entities, head.position()));
        var fault = walk.follow(records);
        if (fault.isEmpty() && records.isEmpty() && reached > head.position()) {
            fault = Optional.of(Walk.missing(head.position() + 1));
        }
        var end = walk.end(fault);
        if (!end.equals(head)) {
            tiles.write(Growth.of(head.position(), walk.hashes(), tiles));
            row.move(end);
            complain(head, end);
        }
        return end;
    }

    private static void complain(Head before, Head after) {
        if (after.fault() != null && !after.fault().equals(before.fault())) {
            log.error("the auditors' copy of the ledger is whole up to {} only: {}", after.position(), after.fault());
        }
    }
}
