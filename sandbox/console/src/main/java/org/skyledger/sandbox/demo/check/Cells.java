package org.skyledger.sandbox.demo.check;

import io.lettuce.core.RedisClient;
import io.lettuce.core.ScanArgs;
import io.lettuce.core.ScanIterator;
import java.util.HashMap;
import java.util.Map;

/** Reads the sky by cells from Redis. */
final class Cells {

    private static final String PREFIX = "sky:cell:";
    private static final int AT_A_TIME = 1_000;

    private final String url;

    Cells(String url) {
        this.url = url;
    }

    /** An intent in a cell. */
    record Entry(String cell, String intent) {}

    /** What should be there. */
    static Map<Entry, String> of(IntentFold intents) {
        var entries = new HashMap<Entry, String>();
        intents.cells()
                .forEach((cell, versions) -> versions.forEach(version ->
                        entries.put(new Entry(cell, version.entity().toString()), Long.toString(version.position()))));
        return entries;
    }

    /** What Redis keeps for each intent in each cell. */
    Map<Entry, String> read() {
        var entries = new HashMap<Entry, String>();
        try (var client = RedisClient.create(url);
                var connection = client.connect()) {
            var redis = connection.sync();
            var keys = ScanIterator.scan(
                    redis, ScanArgs.Builder.matches(PREFIX + "*").limit(AT_A_TIME));
            while (keys.hasNext()) {
                var key = keys.next();
                redis.hgetall(key)
                        .forEach((intent, value) ->
                                entries.put(new Entry(key.substring(PREFIX.length()), intent), value));
            }
        }
        return entries;
    }
}
