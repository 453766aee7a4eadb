package org.skyledger.command.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.skyledger.events.LedgerRecord;

/**
 * The ledger as this instance knows it. One thread appends; any thread may read.
 *
 * <p>An append is idempotent: it always carries the same positions and hashes, so that after a lost connection it is
 * simply sent again. If it had landed, its last hash is found in its place.
 */
public final class Ledger {

    private static final long PARTITION_LOOKAHEAD = 1_000_000;
    private static final int FEW = 100;

    private final LedgerTable table;
    private final Clock clock;
    private final Patience patience;

    private volatile LedgerHead head = LedgerHead.EMPTY;
    private long partitionedUpTo;

    Ledger(LedgerTable table, Clock clock, Duration patience) {
        this.table = table;
        this.clock = clock;
        this.patience = new Patience(patience);
    }

    /** The last position that this instance has appended or folded. */
    public long position() {
        return head.position();
    }

    /** The last record that this instance has appended or folded. */
    public LedgerHead head() {
        return head;
    }

    /**
     * Has folding begin behind a record that was folded before, if the ledger still holds that record as it was.
     *
     * @return whether it does
     */
    public boolean resume(LedgerHead known) {
        if (!patience.ask(() -> table.holds(known))) {
            return false;
        }
        head = known;
        return true;
    }

    /**
     * Seals the drafts behind the head and appends them, all or none.
     *
     * @throws HeadMoved when another instance appended first
     * @throws LedgerUnavailable when the database did not answer for long; the outcome is unknown
     */
    void append(List<Draft> drafts) {
        ensurePartition();
        var expected = head;
        var records = Sealing.seal(expected, drafts, clock.instant());
        if (!patience.ask(() -> table.append(expected, records) || landed(records.getLast()))) {
            throw new HeadMoved();
        }
        head = LedgerHead.at(records.getLast());
    }

    /**
     * Makes sure that this instance knows the whole ledger.
     *
     * @throws HeadMoved when it does not
     */
    public void confirm() {
        if (patience.ask(table::head).position() != head.position()) {
            throw new HeadMoved();
        }
    }

    /**
     * Folds what this instance does not know yet, in order, and moves the head along.
     *
     * @param fold reads a record, on any thread, and gives what folds it, on this one
     * @return how many records there were; 0 when it knows the whole ledger
     * @throws LedgerBroken at the first record that does not continue the chain, or is not there
     */
    public int foldNext(int limit, Function<LedgerRecord, Runnable> fold) {
        var records = patience.ask(() -> table.after(head.position(), limit));
        if (records.isEmpty()) {
            refuseMissingTail();
        } else if (records.getFirst().position() > head.position() + 1) {
            throw LedgerBroken.missing(head.position() + 1, records.getFirst().position() - 1);
        }
        var many = records.size() > FEW ? records.parallelStream() : records.stream();
        var read = many.map(record -> record.isIntact() ? Optional.of(fold.apply(record)) : Optional.<Runnable>empty())
                .toList();
        for (int i = 0; i < read.size(); i++) {
            var record = records.get(i);
            if (!record.previousHash().equals(head.hash())) {
                throw new LedgerBroken(record.position());
            }
            read.get(i).orElseThrow(() -> new LedgerBroken(record.position())).run();
            head = LedgerHead.at(record);
        }
        return records.size();
    }

    private void refuseMissingTail() {
        long end = patience.ask(table::head).position();
        // What was appended a moment ago is there by now.
        if (end > head.position()
                && patience.ask(() -> table.after(head.position(), 1)).isEmpty()) {
            throw LedgerBroken.missing(head.position() + 1, end);
        }
    }

    /** Records behind a position, in order: up to {@code limit}, fewer when they are large, none when there are none. */
    public List<LedgerRecord> after(long position, int limit) {
        return table.after(position, limit);
    }

    List<LedgerRecord> of(UUID entity, long firstSequence, int limit) {
        return table.of(entity, firstSequence, limit);
    }

    long positionAt(Instant moment) {
        return table.positionAt(moment);
    }

    private boolean landed(LedgerRecord last) {
        return table.at(last.position())
                .filter(record -> record.hash().equals(last.hash()))
                .isPresent();
    }

    private void ensurePartition() {
        long wanted = head.position() + PARTITION_LOOKAHEAD;
        if (wanted > partitionedUpTo) {
            patience.ask(() -> {
                table.ensurePartition(head.position() + 1);
                table.ensurePartition(wanted + PARTITION_LOOKAHEAD);
                return true;
            });
            partitionedUpTo = wanted + PARTITION_LOOKAHEAD;
        }
    }
}
