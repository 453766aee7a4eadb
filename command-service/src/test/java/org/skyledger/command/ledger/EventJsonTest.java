package org.skyledger.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.skyledger.events.DomainEvent;
import org.skyledger.events.EventCatalogue;
import org.skyledger.events.Hash;
import org.skyledger.events.LedgerRecord;

/** The golden files of the contract, read and written as this service reads and writes. */
class EventJsonTest {

    private static final ObjectMapper TREES = new ObjectMapper();

    static Stream<Class<? extends DomainEvent>> events() {
        return EventCatalogue.all();
    }

    @ParameterizedTest
    @MethodSource("events")
    void writes_what_it_reads(Class<? extends DomainEvent> type) throws IOException {
        var golden = golden(type);
        var event = EventJson.read(record(type, golden));
        assertThat(event).isInstanceOf(type);
        assertThat(TREES.readTree(EventJson.write(event))).isEqualTo(TREES.readTree(golden));
    }

    private static LedgerRecord record(Class<? extends DomainEvent> type, String payload) {
        var revision = EventCatalogue.revisionOf(type);
        return new LedgerRecord(
                1,
                new UUID(0, 1),
                0,
                type.getName(),
                revision,
                Instant.EPOCH,
                payload,
                "{}",
                Hash.GENESIS,
                Hash.GENESIS);
    }

    private static String golden(Class<? extends DomainEvent> type) throws IOException {
        var name = "golden/" + type.getSimpleName() + "-" + EventCatalogue.revisionOf(type) + ".json";
        try (InputStream file = Objects.requireNonNull(DomainEvent.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
