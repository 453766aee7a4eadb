package org.skyledger.sandbox.chaos.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.skyledger.events.CloudEvent;

/** Records in the topic that the relay did not send, or not now. */
final class Topic {

    private static final int REPLAYED = 500;
    private static final Duration SOON = Duration.ofSeconds(60);

    private Topic() {}

    /** Records of the past come once more, all mixed up; no view falls for them. */
    static void replay(Stage stage) {
        var records = new ArrayList<>(someOf(stage));
        Collections.shuffle(records, stage.random());
        try (var producer = producer(stage)) {
            for (var record : records) {
                producer.send(new ProducerRecord<>(
                        record.topic(), record.partition(), record.key(), record.value(), record.headers()));
            }
        }
        stage.demand(!records.isEmpty(), "there was nothing to replay");
    }

    /** What nobody can read is set aside for whoever looks after the views, and everything else goes on. */
    static void poison(Stage stage) throws Exception {
        long before = stage.number("select count(*) from view.parked");
        try (var producer = producer(stage)) {
            send(stage, producer, "{", new RecordHeaders());
            send(stage, producer, "{}", headers(CloudEvent.TYPE, "org.skyledger.events.intent.IntentTeleported"));
            send(stage, producer, "null", headers(CloudEvent.TYPE, "org.skyledger.events.intent.IntentPlanned"));
        }
        int views = 3;
        stage.demand(
                Stage.becomes(() -> stage.number("select count(*) from view.parked") >= before + 3 * views, SOON),
                "poison was not set aside by every view");
        long head = stage.number("select position from store.ledger_head");
        stage.demand(Stage.becomes(() -> stage.shown() >= head, SOON), "a view stands still behind poison");
    }

    private static Headers headers(String name, String text) {
        return new RecordHeaders().add(name, text.getBytes(UTF_8));
    }

    private static void send(Stage stage, KafkaProducer<byte[], byte[]> producer, String value, Headers headers) {
        var key = UUID.randomUUID().toString();
        stage.poison().add(key);
        producer.send(
                new ProducerRecord<>(CloudEvent.TOPIC, null, key.getBytes(UTF_8), value.getBytes(UTF_8), headers));
    }

    private static KafkaProducer<byte[], byte[]> producer(Stage stage) {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", stage.world().kafkaAddress()),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    private static List<ConsumerRecord<byte[], byte[]>> someOf(Stage stage) {
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", stage.world().kafkaAddress(), "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(CloudEvent.TOPIC).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            for (var batch = consumer.poll(SOON); records.size() < REPLAYED && !batch.isEmpty(); ) {
                batch.forEach(records::add);
                batch = consumer.poll(Duration.ofSeconds(1));
            }
            return records.subList(0, Math.min(REPLAYED, records.size()));
        }
    }
}
