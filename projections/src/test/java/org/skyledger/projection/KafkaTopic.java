package org.skyledger.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.skyledger.events.CloudEvent;

/** The topic in a real Kafka, made and filled as command-service does it. */
final class KafkaTopic implements AutoCloseable {

    private final Map<String, Object> kafka;
    private final KafkaProducer<byte[], byte[]> producer;
    private int sent;

    KafkaTopic(String bootstrapServers) {
        kafka = Map.of("bootstrap.servers", bootstrapServers);
        producer = new KafkaProducer<>(kafka, new ByteArraySerializer(), new ByteArraySerializer());
    }

    void make() throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(kafka)) {
            var topic = new NewTopic(CloudEvent.TOPIC, Optional.of(Topic.PARTITIONS), Optional.empty());
            admin.createTopics(List.of(topic)).all().get();
        }
    }

    /** Sends what was recorded since the last time, and a watermark behind it. */
    void relay(IntentHistories histories) throws ExecutionException, InterruptedException {
        var topic = new Topic();
        histories.records().stream().skip(sent).forEach(topic::send);
        sent = histories.records().size();
        topic.sendWatermark(sent);
        var acknowledged = new ArrayList<Future<?>>();
        for (var record : topic.records()) {
            acknowledged.add(producer.send(new ProducerRecord<>(
                    record.topic(), record.partition(), record.key(), record.value(), record.headers())));
        }
        for (var each : acknowledged) {
            each.get();
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
