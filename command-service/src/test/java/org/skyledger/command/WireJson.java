package org.skyledger.command;

import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Requests, read as the service reads them. */
public final class WireJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private WireJson() {}

    public static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }
}
