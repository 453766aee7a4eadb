package org.skyledger.bench.views;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.skyledger.events.CloudEvent;
import org.skyledger.sandbox.backing.Unavailable;

/** Fills the topic as the relay does: in transactions, with a watermark for every partition behind each batch. */
final class FilledTopic {

    private static final int PARTITIONS = 6;
    private static final int BATCH = 2_000;

    private FilledTopic() {}

    static void fill(String bootstrapServers, Flights flights, long events) {
        make(bootstrapServers);
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", bootstrapServers, "transactional.id", "bench", "linger.ms", 5, "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            for (long sent = 0; sent < events; sent += BATCH) {
                producer.beginTransaction();
                sendBatch(producer, flights, Math.min(BATCH, events - sent));
                producer.commitTransaction();
            }
        }
    }

    private static void make(String bootstrapServers) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            var topic = new NewTopic(CloudEvent.TOPIC, Optional.of(PARTITIONS), Optional.empty());
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException e) {
            throw new Unavailable("the topic could not be made: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("interrupted", e);
        }
    }

    private static void sendBatch(KafkaProducer<byte[], byte[]> producer, Flights flights, long events) {
        long position = 0;
        var at = Instant.EPOCH;
        for (long i = 0; i < events; i++) {
            var row = flights.next();
            position = row.position();
            at = row.recordedAt();
            send(producer, null, row.entity().toString(), CloudEvent.headers(row), row.payload());
        }
        for (int partition = 0; partition < PARTITIONS; partition++) {
            send(producer, partition, "", CloudEvent.watermark(position, at), "");
        }
    }

    private static void send(
            KafkaProducer<byte[], byte[]> producer,
            @Nullable Integer partition,
            String key,
            Map<String, String> headers,
            String value) {
        var kafkaHeaders = new RecordHeaders();
        headers.forEach((name, text) -> kafkaHeaders.add(name, bytes(text)));
        producer.send(new ProducerRecord<>(CloudEvent.TOPIC, partition, bytes(key), bytes(value), kafkaHeaders));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
