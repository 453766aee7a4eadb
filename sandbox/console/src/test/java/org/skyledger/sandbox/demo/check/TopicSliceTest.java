package org.skyledger.sandbox.demo.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.skyledger.sandbox.demo.check.Rows.A;
import static org.skyledger.sandbox.demo.check.Rows.B;
import static org.skyledger.sandbox.demo.check.Rows.activated;
import static org.skyledger.sandbox.demo.check.Rows.ended;
import static org.skyledger.sandbox.demo.check.Rows.planned;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skyledger.events.CloudEvent;
import org.skyledger.events.LedgerRecord;
import org.skyledger.sandbox.backing.Backing;

class TopicSliceTest {

    private static final String KAFKA = Backing.kafka().bootstrapServers();

    private final Admin admin = Admin.create(Map.of("bootstrap.servers", KAFKA));
    private final KafkaProducer<String, String> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", KAFKA, "transactional.id", "relay"),
            new StringSerializer(),
            new StringSerializer());
    private final List<LedgerRecord> rows = Rows.of(planned(A), planned(B), activated(A), ended(B));

    @BeforeEach
    void make() throws Exception {
        admin.createTopics(List.of(new NewTopic(CloudEvent.TOPIC, 2, (short) 1)))
                .all()
                .get();
        producer.initTransactions();
    }

    @AfterEach
    void remove() throws Exception {
        producer.close();
        admin.deleteTopics(List.of(CloudEvent.TOPIC)).all().get();
        admin.close();
    }

    @Test
    void everything_in_both_partitions_is_read_and_agrees() {
        relay(rows, 4);
        assertThat(check()).isEqualTo(new Comparison("kafka", 4, 0, List.of(), null));
    }

    @Test
    void a_batch_that_is_sent_again_does_not_disagree() {
        relay(rows, 4);
        relay(rows.subList(2, 4), 4);
        assertThat(check().disagreements()).isZero();
    }

    @Test
    void a_batch_whose_transaction_failed_is_not_there() {
        relay(rows.subList(0, 2), 2);
        producer.beginTransaction();
        rows.subList(2, 4).forEach(this::send);
        producer.abortTransaction();
        assertThat(check().first()).containsExactly("position 3 is missing", "position 4 is missing");
    }

    @Test
    void a_changed_record_and_a_foreign_one_are_found() {
        producer.beginTransaction();
        rows.set(2, Rows.tampered(rows.get(2)));
        rows.forEach(this::send);
        producer.send(new ProducerRecord<>(CloudEvent.TOPIC, 1, "no", "event"));
        producer.commitTransaction();
        assertThat(check().first())
                .containsExactlyInAnyOrder(
                        "position 3 is not what its hash covers",
                        "offset 2 of partition 1 is no event: the record has no header ce_position");
    }

    private Comparison check() {
        var hashes = new Hashes();
        rows.forEach(row -> hashes.add(row.position(), row.hash()));
        var check = new KafkaCheck(hashes);
        new Topic(KAFKA, Set.of()).readInto(check, Duration.ofSeconds(10));
        return check.finish();
    }

    private void relay(List<LedgerRecord> batch, long watermark) {
        producer.beginTransaction();
        batch.forEach(this::send);
        for (int partition = 0; partition < 2; partition++) {
            send(partition, "", "", CloudEvent.watermark(watermark, Rows.START));
        }
        producer.commitTransaction();
    }

    private void send(LedgerRecord row) {
        send(row.entity().equals(A) ? 0 : 1, row.entity().toString(), row.payload(), CloudEvent.headers(row));
    }

    private void send(int partition, String key, String value, Map<String, String> headers) {
        var record = new ProducerRecord<>(CloudEvent.TOPIC, partition, key, value);
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
        producer.send(record);
    }
}
