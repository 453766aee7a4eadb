package org.skyledger.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.skyledger.events.volume.Circle;
import org.skyledger.events.volume.Outline;
import org.skyledger.events.volume.Polygon;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** The JSON of the contract; stricter than a reader should be, so that a golden file cannot hold what no event has. */
final class EventJson {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .addMixIn(Outline.class, OutlineByType.class)
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private EventJson() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Circle.class, name = "Circle"),
        @JsonSubTypes.Type(value = Polygon.class, name = "Polygon")
    })
    private interface OutlineByType {}
}
