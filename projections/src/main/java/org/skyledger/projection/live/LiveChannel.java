package org.skyledger.projection.live;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import org.skyledger.projection.stream.View;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends hints from a thread of its own. What has not been sent when the next one comes is left out: that one says it all. */
public final class LiveChannel implements AutoCloseable {

    static final String NAME = "view:live";

    private static final Logger log = LoggerFactory.getLogger(LiveChannel.class);

    private final BlockingQueue<String> next = new ArrayBlockingQueue<>(1);
    private final Consumer<String> redis;
    private final Thread sending;

    /** @param redis sends a message, or throws, or takes its time */
    LiveChannel(Consumer<String> redis) {
        this.redis = redis;
        this.sending = Thread.ofVirtual().name("live-channel").start(this::send);
    }

    /** The same view, which says so whenever it has moved on. */
    public View announcing(String name, View view) {
        return new AnnouncingView(view, position -> moved(name, position));
    }

    @Override
    public void close() {
        sending.interrupt();
    }

    /** Called after the commit. */
    private void moved(String view, long position) {
        var hint = "%s %d".formatted(view, position);
        while (!next.offer(hint)) {
            next.poll();
        }
    }

    private void send() {
        try {
            while (true) {
                send(next.take());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(String hint) {
        try {
            redis.accept(hint);
        } catch (RuntimeException e) {
            log.debug("nobody was told of {}", hint, e);
        }
    }
}
