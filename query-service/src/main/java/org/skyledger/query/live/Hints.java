package org.skyledger.query.live;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.stereotype.Component;

/**
 * Hears from projections, through Redis, that a view has moved on. A Redis that is not there yet is asked again; to one
 * that went away, the driver goes back by itself.
 */
@Component
final class Hints implements SmartLifecycle {

    /** Projections send to it, and what they send is a view's name and a position. */
    static final String CHANNEL = "view:live";

    private static final Logger log = LoggerFactory.getLogger(Hints.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final RedisConnectionFactory redis;
    private final Semaphore heard = new Semaphore(0);
    private @Nullable RedisConnection connection;
    private @Nullable Thread asking;

    Hints(RedisConnectionFactory redis) {
        this.redis = redis;
    }

    /** Returns when something was heard since the last time, or when the time is over. */
    void await(Duration most) throws InterruptedException {
        if (heard.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS)) {
            heard.drainPermits();
        }
    }

    @Override
    public void start() {
        asking = Thread.ofVirtual().name("live-hints").start(this::subscribe);
    }

    @Override
    public void stop() {
        if (asking != null) {
            asking.interrupt();
            asking = null;
        }
        if (connection != null) {
            connection.close();
        }
    }

    @Override
    public boolean isRunning() {
        return asking != null;
    }

    private void subscribe() {
        try {
            while (!isSubscribed()) {
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isSubscribed() {
        try {
            var fresh = redis.getConnection();
            fresh.subscribe((_, _) -> heard.release(), CHANNEL.getBytes(StandardCharsets.UTF_8));
            connection = fresh;
            return true;
        } catch (RuntimeException e) {
            log.debug("Redis gives no hints yet", e);
            return false;
        }
    }
}
