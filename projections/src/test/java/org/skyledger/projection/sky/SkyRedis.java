package org.skyledger.projection.sky;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.skyledger.events.intent.IntentEvent;
import org.skyledger.projection.Deliveries;
import org.skyledger.projection.stream.Decoder;
import org.skyledger.projection.stream.EventJson;
import org.skyledger.projection.stream.FoldReport;
import org.skyledger.sandbox.backing.Backing;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The tests' Redis, empty at first, and what the sky looks like in it. */
final class SkyRedis {

    private static final LettuceConnectionFactory CONNECTIONS = connections();

    private final StringRedisTemplate redis = new StringRedisTemplate(CONNECTIONS);
    private final SkyStore store = new SkyStore(redis, EventJson.mapper());

    SkyRedis() {
        flush();
    }

    void flush() {
        redis.execute(
                connection -> {
                    connection.serverCommands().flushAll();
                    return true;
                },
                true);
    }

    SkyStore store() {
        return store;
    }

    SkyFold fold() {
        JsonMapper json = EventJson.mapper();
        return new SkyFold(
                new Decoder<>(json, IntentEvent.class),
                new SkyProjector(json),
                store,
                new FoldReport(new SimpleMeterRegistry(), "sky"));
    }

    /** Folds a batch from wherever Redis stands. */
    void fold(List<ConsumerRecord<byte[], byte[]>> batch) {
        Deliveries.deliver(batch, fold());
    }

    /** What each cell says, by cell and intent. */
    Map<String, Map<String, String>> cells() {
        var cells = new TreeMap<String, Map<String, String>>();
        for (var key : redis.keys("sky:cell:*")) {
            cells.put(
                    key.substring("sky:cell:".length()),
                    new TreeMap<>(redis.<String, String>opsForHash().entries(key)));
        }
        return cells;
    }

    Set<String> cellsOf(UUID intent) {
        return Objects.requireNonNull(redis.opsForSet().members("sky:entity:" + intent));
    }

    /** The messages of the live channel from now on. */
    List<String> live() {
        var messages = new CopyOnWriteArrayList<String>();
        CONNECTIONS
                .getConnection()
                .subscribe((message, _) -> messages.add(new String(message.getBody())), "sky:live".getBytes());
        return messages;
    }

    private static LettuceConnectionFactory connections() {
        var address = java.net.URI.create(Backing.redis().url());
        var connections = new LettuceConnectionFactory(address.getHost(), address.getPort());
        connections.start();
        return connections;
    }
}
