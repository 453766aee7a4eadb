package org.skyledger.query.live;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.skyledger.query.sse.EventStream;

/** A connection that has caught up, and what waits to be sent on it. It is cut off when too much does. */
final class Listener {

    private final Interest interest;
    private final BlockingQueue<Message> waiting;

    private volatile Mark mark;
    private volatile boolean tooSlow;

    /** @param room how many messages may wait */
    Listener(Interest interest, Mark caughtUp, int room) {
        this.interest = interest;
        this.mark = caughtUp;
        this.waiting = new ArrayBlockingQueue<>(room);
    }

    Mark mark() {
        return mark;
    }

    /** Takes in what there is to tell; what it has seen already is left out. */
    void hear(Page page) {
        page.messages(interest)
                .filter(message -> page.anew() || message.mark().position() > mark.position())
                .forEach(message -> tooSlow = tooSlow || !waiting.offer(message));
        if (page.anew() || page.mark().position() > mark.position()) {
            // Behind the messages, so that whoever reads the mark finds them in the queue.
            mark = page.mark();
        }
    }

    /** Sends what comes, and now and then a sign of life, until it is too slow. */
    void relay(EventStream stream, Duration heartbeat) throws IOException, InterruptedException {
        while (!tooSlow) {
            var message = waiting.poll(heartbeat.toMillis(), TimeUnit.MILLISECONDS);
            if (message != null) {
                message.send(stream);
            } else {
                beat(stream);
            }
        }
    }

    private void beat(EventStream stream) throws IOException {
        var reached = mark;
        if (waiting.isEmpty() && !tooSlow) {
            stream.beat(reached.id());
        }
    }
}
