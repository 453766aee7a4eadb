package org.skyledger.projection.rebuild;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.skyledger.events.DomainEvent;
import org.skyledger.projection.stream.Place;
import org.skyledger.projection.stream.ProgressRows;
import org.skyledger.projection.stream.Standing;
import org.skyledger.projection.stream.StreamRecord;
import org.skyledger.projection.stream.ViewFold;
import org.skyledger.projection.stream.ViewKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One rebuild of one view, from the beginning of the topic to the switch. It does all its work in {@link #run}. */
final class Rebuild<E extends DomainEvent> implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(Rebuild.class);
    private static final double NANOS_PER_SECOND = 1e9;
    private static final int NANOS_PER_MILLI = 1_000_000;

    private final ViewKind<E> kind;
    private final Shadow shadow;
    private final ViewFold<E> fold;
    private final Supplier<WholeTopic> topics;
    private final Map<Integer, Standing> standings = new HashMap<>();
    private final long start = System.nanoTime();

    private volatile RebuildStatus status;
    private volatile boolean calledOff;

    /** @param shadow is closed at the end */
    Rebuild(ViewKind<E> kind, Shadow shadow, ViewFold<E> fold, Supplier<WholeTopic> topics) {
        this.kind = kind;
        this.shadow = shadow;
        this.fold = fold;
        this.topics = topics;
        this.status = new RebuildStatus(
                kind.name(), RebuildState.READING, Instant.now(), 0, 0, 0, 0, kind.name() + " is being rebuilt");
    }

    RebuildStatus status() {
        return status;
    }

    /** It ends soon, and changes nothing unless it is just being committed. */
    void callOff() {
        calledOff = true;
    }

    @Override
    public void run() {
        try (shadow;
                var topic = topics.get()) {
            fold.begin(topic.partitions());
            standings.putAll(fold.standings(topic.partitions()));
            read(topic);
            shadow.jdbc().sql("analyze pg_temp." + kind.table()).update();
            status = status.in(RebuildState.SWITCHING, kind.name() + " is being switched");
            var change = shadow.transaction().execute(_ -> switchOver(topic));
            status = status.in(RebuildState.DONE, done(change));
        } catch (CalledOff _) {
            status = status.in(RebuildState.CANCELLED, "the rebuild of " + kind.name() + " was called off");
        } catch (NotPossible e) {
            status = status.in(RebuildState.FAILED, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            log.warn("the rebuild of {} failed", kind.name(), e);
            status = status.in(RebuildState.FAILED, "the rebuild of " + kind.name() + " failed: " + e.getMessage());
        }
        log.info("{}", status.message());
    }

    /** Each batch is written while the next is being read and decoded. */
    private void read(WholeTopic topic) {
        try (var reader = Executors.newSingleThreadExecutor(Thread.ofVirtual().factory())) {
            var batch = fold.decode(topic.next());
            while (!topic.isNearlyRead()) {
                var next = CompletableFuture.supplyAsync(() -> fold.decode(topic.next()), reader);
                write(batch);
                batch = next.join();
                report(topic);
            }
            write(batch);
        }
    }

    private void goOn(WholeTopic topic) {
        write(fold.decode(topic.next()));
        report(topic);
    }

    private void write(List<StreamRecord<E>> batch) {
        if (calledOff) {
            throw new CalledOff();
        }
        fold.write(batch, standings).ifPresent(standings::putAll);
    }

    private void report(WholeTopic topic) {
        double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
        status = status.reading(topic.read(), topic.total(), topic.read() / seconds);
    }

    private Switch switchOver(WholeTopic topic) {
        var live = new ProgressRows(shadow.jdbc(), Place.LIVE, kind.name());
        var held = live.hold();
        long since = System.nanoTime();
        // The live view stands still, so this ends.
        while (isBehind(held)) {
            if (topic.isRead() && isBehind(held)) {
                throw new NotPossible("the topic holds less than the view of " + kind.name()
                        + " does: let the ledger be sent to it again first");
            }
            goOn(topic);
        }
        var change = Switch.make(shadow.jdbc(), kind);
        if (change.removed() + change.added() > 0) {
            live.renew();
        }
        if (calledOff) {
            throw new CalledOff();
        }
        status = status.stoodStill((System.nanoTime() - since) / NANOS_PER_MILLI);
        return change;
    }

    private boolean isBehind(Map<Integer, Standing> live) {
        return live.entrySet().stream()
                .anyMatch(there -> standings
                                .getOrDefault(there.getKey(), Standing.BEGINNING)
                                .position()
                        < there.getValue().position());
    }

    private String done(Switch change) {
        return "%s is rebuilt from %,d records; %,d rows were taken out and %,d put in, for which it stood still %,d ms"
                .formatted(kind.name(), status.read(), change.removed(), change.added(), status.switchMillis());
    }

    private static final class CalledOff extends RuntimeException {

        private static final long serialVersionUID = 1;
    }
}
