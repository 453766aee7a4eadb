package org.skyledger.command.relay;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.skyledger.command.ledger.Ledger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Brings the ledger to Kafka. Every instance has one; one of them at a time has the cursor. */
final class Relay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Relay.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final Ledger ledger;
    private final RelayCursor cursor;
    private final LedgerTopic topic;
    private final RelayProperties properties;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean running;
    private volatile long relayed;

    Relay(Ledger ledger, RelayCursor cursor, LedgerTopic topic, RelayProperties properties) {
        this.ledger = ledger;
        this.cursor = cursor;
        this.topic = topic;
        this.properties = properties;
    }

    /** The last position that this instance knows to be in Kafka. */
    long relayed() {
        return relayed;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().name("relay").start(this::run);
    }

    private void run() {
        while (running) {
            try {
                cursor.claim()
                        .ifPresentOrElse(
                                this::relayFrom, () -> pause(properties.lease().dividedBy(4)));
            } catch (RuntimeException e) {
                log.warn("The relay stands still at position {} and tries again: {}", relayed, e.toString());
                pause(AFTER_FAILURE);
            }
        }
        stopped.countDown();
    }

    /** Relays until this instance stops or another has the cursor. */
    private void relayFrom(long claimed) {
        var position = OptionalLong.of(claimed);
        while (running && position.isPresent()) {
            relayed = position.getAsLong();
            position = relayNext(position.getAsLong());
        }
    }

    private OptionalLong relayNext(long from) {
        var records = ledger.after(from, properties.batch());
        if (records.isEmpty()) {
            pause(properties.pause());
            return cursor.claim();
        }
        topic.send(records);
        long to = records.getLast().position();
        if (!cursor.move(from, to)) {
            return OptionalLong.empty();
        }
        if (records.size() < properties.batch()) {
            // A transaction costs Kafka and us the same for one event as for many.
            pause(properties.pause());
        }
        return OptionalLong.of(to);
    }

    private static void pause(Duration duration) {
        LockSupport.parkNanos(duration.toNanos());
    }

    @Override
    public void stop() {
        running = false;
        try {
            stopped.await();
            cursor.release();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.info("The relay's lease was not given back and runs out by itself: {}", e.toString());
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 1;
    }
}
