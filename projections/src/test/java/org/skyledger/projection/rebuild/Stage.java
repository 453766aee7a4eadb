package org.skyledger.projection.rebuild;

import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.skyledger.projection.Histories;
import org.skyledger.projection.KafkaTopic;
import org.skyledger.projection.ViewDatabase;
import org.skyledger.projection.stream.View;
import org.skyledger.projection.stream.ViewKind;
import org.skyledger.sandbox.backing.Backing;

/** A topic of its own in Kafka, and the live views that are folded from it. */
final class Stage implements AutoCloseable {

    private static final Duration LONG = Duration.ofSeconds(60);

    final Histories histories = new Histories();
    private final ViewDatabase views;
    private final String name = "events-" + UUID.randomUUID();
    private final KafkaTopic topic = new KafkaTopic(Backing.kafka().bootstrapServers(), name);

    Stage(ViewDatabase views) throws Exception {
        this.views = views;
        views.clear();
        topic.make();
    }

    String topic() {
        return name;
    }

    void relay() {
        topic.relay(histories);
    }

    WholeTopic read() {
        return WholeTopic.open(
                Map.of(
                        "bootstrap.servers",
                        Backing.kafka().bootstrapServers(),
                        "isolation.level",
                        "read_committed",
                        "key.deserializer",
                        ByteArrayDeserializer.class,
                        "value.deserializer",
                        ByteArrayDeserializer.class),
                name);
    }

    /** Folds all that is in the topic into a live view, as its listener does. */
    void follow(View view) {
        try (var reading = read()) {
            var standings = view.standings(reading.partitions());
            while (!reading.isRead()) {
                var batch = reading.next();
                var before = standings;
                standings = view.fold(batch, before).orElseGet(() -> view.standings(reading.partitions()));
            }
        }
    }

    Rebuilds rebuilds(ViewKind<?>... kinds) {
        return new Rebuilds(List.of(kinds), views.sessions(), this::read);
    }

    RebuildStatus rebuild(ViewKind<?> kind) throws SQLException {
        return end(rebuilds(kind).start(kind.name()));
    }

    static RebuildStatus end(Rebuild<?> rebuild) {
        return await().atMost(LONG)
                .until(rebuild::status, status -> status.state().over());
    }

    @Override
    public void close() {
        topic.close();
    }
}
