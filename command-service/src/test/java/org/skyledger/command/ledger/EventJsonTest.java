package org.skyledger.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.skyledger.events.DomainEvent;
import org.skyledger.events.EventCatalogue;
import org.skyledger.events.Evolution;
import org.skyledger.events.Hash;
import org.skyledger.events.LedgerRecord;
import org.skyledger.events.Revision;
import org.skyledger.events.Upcaster;
import org.skyledger.events.volume.LatLng;

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

    @Test
    void reads_an_old_revision_as_if_it_were_the_last() {
        var old = new Upcaster(Happened.class.getName(), 1, payload -> {
            payload.put("where", Objects.requireNonNull(payload.remove("place")));
            return payload;
        });
        var evolution = new Evolution(Stream.of(Happened.class), List.of(old));
        var payload = "{\"entity\": \"" + new UUID(0, 1) + "\", \"%s\": {\"lat\": 47.5, \"lng\": 8.0}}";
        var expected = new Happened(new UUID(0, 1), new LatLng(47.5, 8));
        assertThat(EventJson.read(record(Happened.class, 1, payload.formatted("place")), evolution))
                .isEqualTo(expected);
        assertThat(EventJson.read(record(Happened.class, 2, payload.formatted("where")), evolution))
                .isEqualTo(expected);
        assertThatIllegalStateException()
                .isThrownBy(() -> EventJson.read(record(Happened.class, 3, "{}"), evolution))
                .withMessageContaining("position 1 cannot be read: revision 3");
    }

    /** At its second revision. */
    @Revision(2)
    record Happened(UUID entity, LatLng where) implements DomainEvent {}

    private static LedgerRecord record(Class<? extends DomainEvent> type, String payload) {
        return record(type, EventCatalogue.revisionOf(type), payload);
    }

    private static LedgerRecord record(Class<? extends DomainEvent> type, int revision, String payload) {
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
