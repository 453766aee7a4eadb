package org.skyledger.sandbox.demo.check;

import io.lettuce.core.RedisClient;
import io.lettuce.core.ScanArgs;
import io.lettuce.core.ScanIterator;
import java.util.HashMap;
import java.util.Map;

/** The sky by cells, as Redis has it. */
final class Cells {

    private static final String PREFIX = "sky:cell:";
    private static final int AT_A_TIME = 1_000;

    private final String url;

    Cells(String url) {
        this.url = url;
    }

    /** An intent, by its id, in a cell, by its S2 token. */
    record Place(String cell, String intent) {}

    /** What should be there. */
    static Map<Place, Entry> of(IntentFold intents) {
        var entries = new HashMap<Place, Entry>();
        intents.cells()
                .forEach((cell, versions) -> versions.forEach(
                        version -> entries.put(new Place(cell, version.entity().toString()), Entry.of(version))));
        return entries;
    }

    Map<Place, Entry> read() {
        var entries = new HashMap<Place, Entry>();
        try (var client = RedisClient.create(url);
                var connection = client.connect()) {
            var redis = connection.sync();
            var keys = ScanIterator.scan(
                    redis, ScanArgs.Builder.matches(PREFIX + "*").limit(AT_A_TIME));
            while (keys.hasNext()) {
                var key = keys.next();
                redis.hgetall(key)
                        .forEach((intent, json) ->
                                entries.put(new Place(key.substring(PREFIX.length()), intent), Entry.parse(json)));
            }
        }
        return entries;
    }
}
