package org.skyledger.projection.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.skyledger.events.intent.IntentEvent;
import org.skyledger.projection.ViewDatabase;
import org.skyledger.projection.stream.ViewKind;

/** Stops a rebuild of intents in the middle of a transaction, until it is opened. */
final class Gate {

    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch opened = new CountDownLatch(1);

    ViewKind<IntentEvent> intents() {
        var real = ViewDatabase.INTENTS;
        return new ViewKind<>(real.name(), real.table(), real.feature(), (jdbc, json, table) -> {
            var projector = real.projectors().of(jdbc, json, table);
            return events -> {
                projector.project(events);
                if (!events.isEmpty()) {
                    reached.countDown();
                    await(opened);
                }
            };
        });
    }

    void awaitReached() {
        await(reached);
    }

    void open() {
        opened.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
