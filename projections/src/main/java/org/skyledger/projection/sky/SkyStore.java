package org.skyledger.projection.sky;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import tools.jackson.databind.json.JsonMapper;

/** The sky's keys in Redis. */
final class SkyStore {

    private static final RedisScript<Boolean> FOLD =
            RedisScript.of(new ClassPathResource("fold.lua", SkyStore.class), Boolean.class);

    private final StringRedisTemplate redis;
    private final JsonMapper json;

    SkyStore(StringRedisTemplate redis, JsonMapper json) {
        this.redis = redis;
        this.json = json;
    }

    Map<Integer, Standing> standings(Collection<Integer> partitions) {
        var standings = new HashMap<Integer, Standing>();
        for (int partition : partitions) {
            standings.put(partition, new Standing(number("sky:progress", partition), number("sky:offset", partition)));
        }
        return standings;
    }

    /** Whether the sky stood where the batch's steps begin; only then it has changed. */
    boolean fold(SkyBatch batch) {
        return redis.execute(FOLD, List.of(), json.writeValueAsString(batch));
    }

    private long number(String key, int partition) {
        @Nullable String number = redis.<String, String>opsForHash().get(key, Integer.toString(partition));
        return number == null ? 0 : Long.parseLong(number);
    }
}
