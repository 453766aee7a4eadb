package org.skyledger.projection;

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
final class KafkaTopic implements AutoCloseable {

    private final String bootstrapServers;
    private final KafkaProducer<byte[], byte[]> producer;
    private int sent;

    KafkaTopic(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        Map<String, Object> kafka =
                Map.of("bootstrap.servers", bootstrapServers, "transactional.id", "relay-of-the-tests");
        producer = new KafkaProducer<>(kafka, new ByteArraySerializer(), new ByteArraySerializer());
        producer.initTransactions();
    }

    void make() throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            var topic = new NewTopic(CloudEvent.TOPIC, Optional.of(Topic.PARTITIONS), Optional.empty());
            admin.createTopics(List.of(topic)).all().get();
        }
    }

    /** Sends what was recorded since the last time, and a watermark behind it. */
    void relay(Histories histories) {
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
            producer.send(new ProducerRecord<>(
                    record.topic(), record.partition(), record.key(), record.value(), record.headers()));
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
