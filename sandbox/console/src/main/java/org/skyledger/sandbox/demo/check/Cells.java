package org.skyledger.sandbox.demo.check;

import io.lettuce.core.RedisClient;
import io.lettuce.core.ScanArgs;
import io.lettuce.core.ScanIterator;
import io.lettuce.core.api.sync.RedisCommands;
import java.util.HashMap;
import java.util.Map;

/** The sky by cells, as Redis has it. */
final class Cells implements AutoCloseable {

    private static final String PREFIX = "sky:cell:";
    private static final int AT_A_TIME = 1_000;

    private final RedisClient client;
    private final RedisCommands<String, String> redis;

    Cells(String url) {
        this.client = RedisClient.create(url);
        this.redis = client.connect().sync();
    }

    /** An intent, by its id, in a cell, by its S2 token. */
    record Place(String cell, String intent) {}

    /** What should be there. */
    static Map<Place, Entry> of(VersionFold fold) {
        var entries = new HashMap<Place, Entry>();
        fold.cells()
                .forEach((cell, versions) -> versions.forEach(
                        version -> entries.put(new Place(cell, version.entity().toString()), Entry.of(version))));
        return entries;
    }

    /** The position up to which every partition has been folded, or 0 when none has. */
    long reached() {
        return redis.hvals("sky:progress").stream()
                .mapToLong(Long::parseLong)
                .min()
                .orElse(0);
    }

    Map<Place, Entry> read() {
        var entries = new HashMap<Place, Entry>();
        var keys =
                ScanIterator.scan(redis, ScanArgs.Builder.matches(PREFIX + "*").limit(AT_A_TIME));
        while (keys.hasNext()) {
            var key = keys.next();
            redis.hgetall(key)
                    .forEach((intent, json) ->
                            entries.put(new Place(key.substring(PREFIX.length()), intent), Entry.parse(json)));
        }
        return entries;
    }

    @Override
    public void close() {
        client.close();
    }
}
