package org.skyledger.command.relay;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.skyledger.events.CloudEvent;
import org.skyledger.events.LedgerRecord;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * Sends ledger records to Kafka, and behind them to every partition the marker that tells how far the ledger is there.
 *
 * <p>Each batch is one transaction: were a record to fail while a later one of its partition went through, consumers would
 * take the later position for proof of the earlier and drop it when it came again. All instances share one transactional
 * id, so an instance that has taken over fences the one that it took over from.
 */
final class LedgerTopic {

    private final KafkaTemplate<String, byte[]> kafka;

    LedgerTopic(KafkaTemplate<String, byte[]> kafka) {
        this.kafka = kafka;
    }

    /** Returns when Kafka has committed all of them; when it throws, readers see none. */
    void send(List<LedgerRecord> records) {
        kafka.executeInTransaction(transaction -> {
            Stream.concat(records.stream().map(LedgerTopic::event), watermarks(records.getLast()))
                    .forEach(transaction::send);
            return records.size();
        });
    }

    private static ProducerRecord<String, byte[]> event(LedgerRecord record) {
        return withHeaders(
                new ProducerRecord<>(
                        CloudEvent.TOPIC,
                        record.entity().toString(),
                        record.payload().getBytes(StandardCharsets.UTF_8)),
                CloudEvent.headers(record));
    }

    private Stream<ProducerRecord<String, byte[]>> watermarks(LedgerRecord last) {
        var headers = CloudEvent.watermark(last.position(), last.recordedAt());
        return kafka.partitionsFor(CloudEvent.TOPIC).stream()
                .map(partition -> withHeaders(
                        new ProducerRecord<>(CloudEvent.TOPIC, partition.partition(), "", new byte[0]), headers));
    }

    private static ProducerRecord<String, byte[]> withHeaders(
            ProducerRecord<String, byte[]> record, Map<String, String> headers) {
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return record;
    }
}
