package org.skyledger.command.snapshot;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.skyledger.command.airspace.AirspaceCopy;
import org.skyledger.command.ledger.LedgerHead;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Encodes and writes snapshots on a thread of its own, one at a time. */
final class SnapshotWriter {

    private static final Logger log = LoggerFactory.getLogger(SnapshotWriter.class);
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final SnapshotTable table;
    private final SkyFormat format;
    private final AtomicBoolean busy = new AtomicBoolean();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(Thread.ofPlatform()
            .name("snapshot")
            .daemon()
            .priority(Thread.MIN_PRIORITY)
            .factory());

    SnapshotWriter(SnapshotTable table, SkyFormat format) {
        this.table = table;
        this.format = format;
    }

    /**
     * Copies at once, for the caller waits, and leaves the rest to the other thread.
     *
     * @return whether it was taken on; not while another is being written
     */
    boolean offer(LedgerHead head, Supplier<AirspaceCopy> airspace, long interval) {
        if (!busy.compareAndSet(false, true)) {
            return false;
        }
        try {
            long start = System.nanoTime();
            var copy = airspace.get();
            long pause = millisSince(start);
            thread.execute(() -> tryToWrite(head, copy, interval, pause));
        } catch (RuntimeException | Error e) {
            giveUp(head, e);
        }
        return true;
    }

    private void tryToWrite(LedgerHead head, AirspaceCopy copy, long interval, long pause) {
        try {
            write(head, copy, interval, pause);
            busy.set(false);
        } catch (RuntimeException | Error e) {
            giveUp(head, e);
        }
    }

    /** Decisions go on, whatever happens to a snapshot. */
    private void giveUp(LedgerHead head, Throwable cause) {
        log.warn("The snapshot of position {} could not be written", head.position(), cause);
        busy.set(false);
    }

    private void write(LedgerHead head, AirspaceCopy copy, long interval, long pause) {
        long newest = table.newest(format.fingerprint());
        if (newest > head.position() - interval && newest <= head.position()) {
            log.info("No snapshot of position {}: there is one of position {}", head.position(), newest);
            return;
        }
        long start = System.nanoTime();
        var bytes = new AtomicLong();
        table.write(
                head,
                format.fingerprint(),
                chunks -> format.write(copy, chunk -> {
                    var deflated = Deflated.deflate(chunk);
                    bytes.addAndGet(deflated.length);
                    chunks.accept(deflated);
                }));
        log.info(
                "Wrote a snapshot of position {}: {} bytes in {} ms; decisions paused for {} ms",
                head.position(),
                bytes,
                millisSince(start),
                pause);
    }

    /** Waits for what was offered, but not for ever: what is half written is as if it had not been begun. */
    void close(Duration patience) {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                log.warn("The last snapshot was not written within {}, so the next start folds more", patience);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long millisSince(long nanos) {
        return (System.nanoTime() - nanos) / NANOS_PER_MILLI;
    }
}
