package org.skyledger.query.live;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.skyledger.query.sse.EventStream;
import org.springframework.stereotype.Component;

/** Tells one connection what it has missed, and then what comes. */
@Component
final class LiveFeed {

    private final Changes changes;
    private final Audience audience;
    private final LiveProperties properties;
    private final Semaphore reading;
    private final Counter cutOff;

    LiveFeed(Changes changes, Audience audience, LiveProperties properties, MeterRegistry meters) {
        this.changes = changes;
        this.audience = audience;
        this.properties = properties;
        this.reading = new Semaphore(properties.readers());
        this.cutOff = meters.counter("skyledger.query.live.cut.off");
    }

    /** Where a newcomer begins: where the others are. */
    Mark now() {
        var told = audience.mark();
        return told.equals(Audience.NOTHING) ? changes.mark() : told;
    }

    /**
     * Returns when the connection is too slow.
     *
     * @param seen what the reader has seen already
     */
    void tell(EventStream stream, Interest interest, Mark seen) throws IOException, InterruptedException {
        var listener = caughtUp(stream, interest, seen);
        try {
            stream.beat(listener.mark().id());
            listener.relay(stream, properties.heartbeat());
            cutOff.increment();
        } finally {
            audience.leave(listener);
        }
    }

    /** Whoever is far behind reads at its own pace, and joins the others when there is nothing left between them. */
    private Listener caughtUp(EventStream stream, Interest interest, Mark seen)
            throws IOException, InterruptedException {
        var listener = new Listener(interest, seen, properties.room());
        // Thousands may come at once, and whoever is where the others are need not ask the database.
        boolean together = seen.equals(audience.mark()) && audience.join(listener);
        while (!together) {
            var page = next(listener.mark());
            for (var message : page.messages(interest).toList()) {
                message.send(stream);
            }
            listener = new Listener(interest, page.mark(), properties.room());
            together = !page.more() && audience.join(listener);
            if (!page.more() && !together) {
                // The others are elsewhere: just ahead, or not yet where the views were begun anew.
                Thread.sleep(properties.pause());
            }
        }
        return listener;
    }

    /** Few read at a time, however many come back at once, so that the pages find connections to the database too. */
    private Page next(Mark mark) throws InterruptedException {
        reading.acquire();
        try {
            return changes.after(mark);
        } finally {
            reading.release();
        }
    }
}
