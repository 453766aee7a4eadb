package org.skyledger.projection.stream;

import java.util.Map;
import org.skyledger.events.PayloadJson;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Payloads of the ledger, read by the services' JSON library. */
public record Payloads(JsonMapper json) implements PayloadJson {

    @Override
    public <T> T read(String payload, Class<T> type) {
        return json.readValue(payload, type);
    }

    @Override
    public Map<String, Object> tree(String payload) {
        return json.readValue(payload, new TypeReference<>() {});
    }

    @Override
    public <T> T convert(Map<String, Object> tree, Class<T> type) {
        return json.convertValue(tree, type);
    }
}
