package org.skyledger.command.decision;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.skyledger.command.airspace.Airspace;
import org.skyledger.command.decision.Task.Reading;
import org.skyledger.command.ledger.EventJson;
import org.skyledger.command.ledger.HeadMoved;
import org.skyledger.command.ledger.Ledger;
import org.skyledger.command.ledger.LedgerBroken;
import org.skyledger.command.ledger.LedgerUnavailable;
import org.skyledger.command.snapshot.Snapshots;
import org.skyledger.events.LedgerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The one thread that decides. It folds the ledger when it starts, from the last snapshot on, and whatever other instances
 * append later.
 */
public final class DecisionLoop implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DecisionLoop.class);
    private static final int FOLD_AT_ONCE = 5_000;

    private final TaskQueue queue;
    private final Batch batch;
    private final Ledger ledger;
    private final Airspace airspace;
    private final Snapshots snapshots;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean running;

    DecisionLoop(TaskQueue queue, Batch batch, Ledger ledger, Airspace airspace, Snapshots snapshots) {
        this.queue = queue;
        this.batch = batch;
        this.ledger = ledger;
        this.airspace = airspace;
        this.snapshots = snapshots;
    }

    /** Looks at a sky that holds everything answered before now, by any instance. */
    public <R> CompletableFuture<Answer<R>> read(Read<R> read) {
        var answer = new CompletableFuture<Answer<R>>();
        queue.add(new Reading<>(read, answer));
        return answer;
    }

    @Override
    public void start() {
        snapshots.restore();
        foldLedger();
        log.info("Folded the ledger up to position {}", ledger.position());
        snapshots.takeWhenDue();
        running = true;
        Thread.ofPlatform().name("decision-loop").start(this::run);
    }

    private void run() {
        try {
            while (running || queue.size() > 0) {
                settle(queue.next());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            running = false;
            stopped.countDown();
        }
    }

    private void settle(List<Task> tasks) {
        if (tasks.isEmpty()) {
            return;
        }
        try {
            decide(tasks);
        } catch (LedgerUnavailable | LedgerBroken e) {
            log.error("A batch of {} could not be decided", tasks.size(), e);
            tasks.forEach(task -> task.fail(e));
            return;
        } catch (RuntimeException | Error e) {
            settleSingly(tasks, e);
            return;
        }
        long position = ledger.position();
        tasks.forEach(task -> task.settle(position));
        snapshots.takeWhenDue();
    }

    /** One of them broke the batch, and the others should not have to suffer for it. */
    private void settleSingly(List<Task> tasks, Throwable cause) {
        if (tasks.size() > 1) {
            tasks.forEach(task -> settle(List.of(task)));
        } else {
            log.error("{} could not be decided", tasks.getFirst(), cause);
            tasks.getFirst().fail(cause);
        }
    }

    private void decide(List<Task> tasks) {
        while (true) {
            try {
                batch.decide(tasks);
                return;
            } catch (HeadMoved e) {
                foldLedger();
            }
        }
    }

    private void foldLedger() {
        while (ledger.foldNext(FOLD_AT_ONCE, this::folding) > 0) {
            log.debug("Folded up to position {}", ledger.position());
        }
    }

    private Runnable folding(LedgerRecord record) {
        var event = EventJson.read(record);
        return () -> airspace.fold(event);
    }

    @Override
    public void stop() {
        queue.close();
        running = false;
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        snapshots.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server takes requests, and after it has stopped taking them. */
    @Override
    public int getPhase() {
        return 0;
    }
}
