package org.skyledger.query.live;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks for changes on behalf of everybody who has caught up. */
@Component
final class LiveReader implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LiveReader.class);

    private final Changes changes;
    private final Audience audience;
    private final Hints hints;
    private final LiveProperties properties;
    private @Nullable Thread looking;

    LiveReader(Changes changes, Audience audience, Hints hints, LiveProperties properties) {
        this.changes = changes;
        this.audience = audience;
        this.hints = hints;
        this.properties = properties;
    }

    @Override
    public void start() {
        looking = Thread.ofVirtual().name("live-reader").start(this::look);
    }

    @Override
    public void stop() {
        if (looking != null) {
            looking.interrupt();
            looking = null;
        }
    }

    @Override
    public boolean isRunning() {
        return looking != null;
    }

    private void look() {
        try {
            while (true) {
                goOn();
                Thread.sleep(properties.pause());
                hints.await(properties.poll());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void goOn() {
        try {
            while (!audience.isEmpty() || !audience.skipTo(changes.mark())) {
                var page = changes.after(audience.mark());
                audience.tell(page);
                if (!page.more()) {
                    return;
                }
            }
        } catch (RuntimeException e) {
            log.debug("the views cannot be read; looking again soon", e);
        }
    }
}
