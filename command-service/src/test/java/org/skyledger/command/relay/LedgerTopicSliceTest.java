package org.skyledger.command.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skyledger.command.TestService;
import org.skyledger.events.Hash;
import org.skyledger.events.LedgerRecord;
import org.skyledger.sandbox.backing.Backing;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

class LedgerTopicSliceTest {

    private static final int TOO_LARGE_BYTES = 17 * 1024 * 1024;

    @Test
    void who_has_taken_over_fences_the_other_whatever_has_gone_wrong_before() {
        var database = Backing.postgres().freshDatabase();
        try (var service = TestService.on(database, Map.of())) {
            var kafka = service.bean(KafkaProperties.class);
            var frozen = new LedgerTopic(RelayConfiguration.template(kafka));
            var other = new LedgerTopic(RelayConfiguration.template(kafka));
            var entity = UUID.randomUUID();

            frozen.send(List.of(record(entity, 1, "{}")));
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> frozen.send(List.of(record(entity, 2, "x".repeat(TOO_LARGE_BYTES)))));
            }
            frozen.send(List.of(record(entity, 2, "{}")));

            other.send(List.of(record(entity, 3, "{}")));
            assertThatThrownBy(() -> frozen.send(List.of(record(entity, 3, "{\"late\": true}"))));
            assertThat(payloads(entity)).containsExactly("{}", "{}", "{}");

            frozen.send(List.of(record(entity, 4, "{}")));
            assertThatThrownBy(() -> other.send(List.of(record(entity, 5, "{}"))));
        }
    }

    private static LedgerRecord record(UUID entity, long position, String payload) {
        return new LedgerRecord(
                position,
                entity,
                (int) position,
                "org.skyledger.events.test.Nothing",
                1,
                Instant.EPOCH,
                payload,
                "{}",
                Hash.GENESIS,
                Hash.GENESIS);
    }

    private static List<String> payloads(UUID entity) {
        return TopicContents.read().events().stream()
                .filter(record -> record.entity().equals(entity))
                .map(LedgerRecord::payload)
                .toList();
    }
}
