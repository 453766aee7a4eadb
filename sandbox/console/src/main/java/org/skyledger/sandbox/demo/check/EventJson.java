package org.skyledger.sandbox.demo.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Map;
import org.skyledger.events.DomainEvent;
import org.skyledger.events.Evolution;
import org.skyledger.events.LedgerRecord;
import org.skyledger.events.PayloadJson;
import org.skyledger.events.volume.Circle;
import org.skyledger.events.volume.Outline;
import org.skyledger.events.volume.Polygon;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Events as JSON, the way they are stored: nulls are left out, and an outline names its type. */
final class EventJson {

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Circle.class, name = "Circle"),
        @JsonSubTypes.Type(value = Polygon.class, name = "Polygon")
    })
    private interface OutlineJson {}

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addMixIn(Outline.class, OutlineJson.class)
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private static final PayloadJson READER = new PayloadJson() {
        @Override
        public <T> T read(String json, Class<T> type) {
            return MAPPER.readValue(json, type);
        }

        @Override
        public Map<String, Object> tree(String json) {
            return MAPPER.readValue(json, new TypeReference<>() {});
        }

        @Override
        public <T> T convert(Map<String, Object> tree, Class<T> type) {
            return MAPPER.convertValue(tree, type);
        }
    };

    private EventJson() {}

    static String encode(DomainEvent event) {
        return MAPPER.writeValueAsString(event);
    }

    static DomainEvent decode(LedgerRecord row) {
        return Evolution.OF_THE_LEDGER.read(row.type(), row.revision(), row.payload(), READER);
    }
}
