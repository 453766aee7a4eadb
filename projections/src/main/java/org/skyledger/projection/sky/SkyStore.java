package org.skyledger.projection.sky;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.skyledger.projection.stream.Standing;
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

    Map<Integer, Standing> standings(Set<Integer> partitions) {
        if (partitions.isEmpty()) {
            return Map.of();
        }
        var positions = numbers("sky:progress", partitions);
        var offsets = numbers("sky:offset", partitions);
        var standings = new HashMap<Integer, Standing>();
        for (int partition : partitions) {
            standings.put(partition, new Standing(positions.next(), offsets.next()));
        }
        return standings;
    }

    /** Whether the sky stood where the batch's steps begin; only then it has changed. */
    boolean fold(SkyBatch batch) {
        return redis.execute(FOLD, List.of(), json.writeValueAsString(batch));
    }

    /** In the order of the partitions; 0 where there is none. */
    private Iterator<Long> numbers(String key, Set<Integer> partitions) {
        var fields = partitions.stream()
                .map(partition -> Integer.toString(partition))
                .toList();
        return redis.<String, String>opsForHash().multiGet(key, fields).stream()
                .map(number -> number == null ? 0L : Long.parseLong(number))
                .iterator();
    }
}
