package org.skyledger.projection;

import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.skyledger.events.CloudEvent;

/** The topic in a real Kafka, made and filled as command-service does it. */
public final class KafkaTopic implements AutoCloseable {

    private final String bootstrapServers;
    private final String name;
    private final KafkaProducer<byte[], byte[]> producer;
    private int sent;

    KafkaTopic(String bootstrapServers) {
        this(bootstrapServers, CloudEvent.TOPIC);
    }

    /** @param name in production there is only one */
    public KafkaTopic(String bootstrapServers, String name) {
        this.bootstrapServers = bootstrapServers;
        this.name = name;
        Map<String, Object> kafka =
                Map.of("bootstrap.servers", bootstrapServers, "transactional.id", "relay-of-" + name);
        producer = new KafkaProducer<>(kafka, new ByteArraySerializer(), new ByteArraySerializer());
        producer.initTransactions();
    }

    public void make() throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            var topic = new NewTopic(name, Optional.of(Topic.PARTITIONS), Optional.empty());
            admin.createTopics(List.of(topic)).all().get();
        }
    }

    /** Gone, with all that was in it. */
    void lose() throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.deleteTopics(List.of(name)).all().get();
            await().until(() -> !admin.listTopics().names().get().contains(name));
        }
    }

    /** Sends what was recorded since the last time, and a watermark behind it. */
    public void relay(Histories histories) {
        var topic = new Topic();
        histories.records().stream().skip(sent).forEach(topic::send);
        sent = histories.records().size();
        producer.beginTransaction();
        send(topic.sendWatermark(sent));
        producer.commitTransaction();
    }

    /** Sends a batch that does not come through. */
    void relayInVain(Topic topic) {
        producer.beginTransaction();
        send(topic);
        producer.flush();
        producer.abortTransaction();
    }

    private void send(Topic topic) {
        for (var record : topic.records()) {
            producer.send(
                    new ProducerRecord<>(name, record.partition(), record.key(), record.value(), record.headers()));
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
