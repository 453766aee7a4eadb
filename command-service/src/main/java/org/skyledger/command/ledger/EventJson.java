package org.skyledger.command.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.UncheckedIOException;
import java.util.Map;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.json.JacksonSerializer;
import org.skyledger.events.DomainEvent;
import org.skyledger.events.EventCatalogue;
import org.skyledger.events.Evolution;
import org.skyledger.events.LedgerRecord;
import org.skyledger.events.Metadata;
import org.skyledger.events.PayloadJson;
import org.skyledger.events.volume.Outline;

/** Events as JSON, by the golden files of {@code events}; Axon's serializer and ours are one. */
public final class EventJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addMixIn(Outline.class, OutlineMixin.class)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private static final PayloadJson READER = new PayloadJson() {
        @Override
        public <T> T read(String json, Class<T> type) {
            try {
                return MAPPER.readValue(json, type);
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Map<String, Object> tree(String json) {
            try {
                return MAPPER.readValue(json, new TypeReference<>() {});
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public <T> T convert(Map<String, Object> tree, Class<T> type) {
            return MAPPER.convertValue(tree, type);
        }
    };

    private EventJson() {}

    /** What Axon stores events with; the revision is the one that the event's class declares. */
    public static Serializer serializer() {
        return JacksonSerializer.builder()
                .objectMapper(MAPPER)
                .revisionResolver(type -> type.isAnnotationPresent(org.skyledger.events.Revision.class)
                        ? Integer.toString(EventCatalogue.revisionOf(type))
                        : null)
                .build();
    }

    static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An event as maps, lists, strings, numbers and booleans. */
    public static Map<String, Object> tree(DomainEvent event) {
        return READER.tree(write(event));
    }

    /** The event inside a record, of whatever revision. */
    public static DomainEvent read(LedgerRecord record) {
        return read(record, Evolution.OF_THE_LEDGER);
    }

    /** Who caused a record, and on what grounds. */
    public static Metadata metadata(LedgerRecord record) {
        return READER.read(record.metadata(), Metadata.class);
    }

    static DomainEvent read(LedgerRecord record, Evolution evolution) {
        try {
            return evolution.read(record.type(), record.revision(), record.payload(), READER);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "position " + record.position() + " cannot be read: " + e.getMessage()
                            + "; run the version that wrote it, or a newer one",
                    e);
        }
    }
}
