package org.skyledger.command.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.skyledger.events.LedgerRecord;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;

/**
 * The ledger as this instance knows it. One thread appends; any thread may read.
 *
 * <p>An append is idempotent: it always carries the same positions and hashes, so that after a lost connection it is
 * simply sent again. If it had landed, its last hash is found in its place.
 */
public final class Ledger {

    private static final long PARTITION_LOOKAHEAD = 1_000_000;
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final LedgerTable table;
    private final Clock clock;
    private final Duration patience;

    private volatile LedgerHead head = LedgerHead.EMPTY;
    private long partitionedUpTo;

    Ledger(LedgerTable table, Clock clock, Duration patience) {
        this.table = table;
        this.clock = clock;
        this.patience = patience;
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
        if (!patiently(() -> table.holds(known))) {
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
        if (!patiently(() -> table.append(expected, records) || landed(records.getLast()))) {
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
        if (patiently(table::head).position() != head.position()) {
            throw new HeadMoved();
        }
    }

    /**
     * Folds what this instance does not know yet, in order, and moves the head along.
     *
     * @return how many records there were; 0 when it knows the whole ledger
     * @throws LedgerBroken at the first record that does not continue the chain, or is not there
     */
    public int foldNext(int limit, Consumer<LedgerRecord> fold) {
        var records = patiently(() -> table.after(head.position(), limit));
        if (records.isEmpty()) {
            refuseMissingTail();
        } else if (records.getFirst().position() > head.position() + 1) {
            throw LedgerBroken.missing(head.position() + 1, records.getFirst().position() - 1);
        }
        for (var record : records) {
            if (!record.previousHash().equals(head.hash()) || !record.isIntact()) {
                throw new LedgerBroken(record.position());
            }
            fold.accept(record);
            head = LedgerHead.at(record);
        }
        return records.size();
    }

    private void refuseMissingTail() {
        long end = patiently(table::head).position();
        // What was appended a moment ago is there by now.
        if (end > head.position()
                && patiently(() -> table.after(head.position(), 1)).isEmpty()) {
            throw LedgerBroken.missing(head.position() + 1, end);
        }
    }

    /** Records behind a position, in order. */
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
            patiently(() -> {
                table.ensurePartition(head.position() + 1);
                table.ensurePartition(wanted + PARTITION_LOOKAHEAD);
                return true;
            });
            partitionedUpTo = wanted + PARTITION_LOOKAHEAD;
        }
    }

    private <T> T patiently(Supplier<T> call) {
        var deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                return call.get();
            } catch (DataAccessException e) {
                if (!mayPass(e)) {
                    throw e;
                }
                if (System.nanoTime() > deadline) {
                    throw new LedgerUnavailable(e);
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private static boolean mayPass(DataAccessException e) {
        return e instanceof TransientDataAccessException
                || e instanceof RecoverableDataAccessException
                || e instanceof NonTransientDataAccessResourceException;
    }
}
