package org.skyledger.sandbox.demo.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.skyledger.events.DomainEvent;
import org.skyledger.events.volume.Circle;
import org.skyledger.events.volume.Outline;
import org.skyledger.events.volume.Polygon;
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

    private EventJson() {}

    static String encode(DomainEvent event) {
        return MAPPER.writeValueAsString(event);
    }

    static <E extends DomainEvent> E decode(String payload, Class<E> type) {
        return MAPPER.readValue(payload, type);
    }
}
