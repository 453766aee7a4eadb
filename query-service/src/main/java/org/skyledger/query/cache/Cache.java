package org.skyledger.query.cache;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.redis.core.RedisTemplate;
import org.springframework.stereotype.Component;

/** Asks Redis, and takes every failure for nothing found. After some in a row it does not even ask for a while. */
@Component
public class Cache {

    private static final Logger LOG = LoggerFactory.getLogger(Cache.class);

    private final RedisTemplate<String, byte[]> redis;
    private final CircuitBreaker breaker;

    Cache(RedisTemplate<String, byte[]> bytesInRedis, CircuitBreaker redisBreaker) {
        this.redis = bytesInRedis;
        this.breaker = redisBreaker;
        breaker.getEventPublisher()
                .onStateTransition(event -> LOG.info("Redis: {}", event.getStateTransition()))
                .onError(event -> LOG.debug(
                        "Redis does not answer: {}", event.getThrowable().toString()));
    }

    public Optional<byte[]> find(String key) {
        return ask(template -> template.opsForValue().get(key));
    }

    /** Keeps a value so long, or does not. */
    public void keep(String key, byte[] value, Duration time) {
        ask(template -> {
            template.opsForValue().set(key, value, time);
            return true;
        });
    }

    /** What Redis answers, if it does in time. */
    public <T> Optional<T> ask(Function<RedisTemplate<String, byte[]>, @Nullable T> question) {
        try {
            return Optional.ofNullable(breaker.executeSupplier(() -> question.apply(redis)));
        } catch (CallNotPermittedException _) {
            return Optional.empty();
        } catch (RuntimeException _) {
            // The breaker has counted it, and the database answers too.
            return Optional.empty();
        }
    }
}
