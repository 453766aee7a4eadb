package org.skyledger.events;

import java.util.Map;
import tools.jackson.core.type.TypeReference;

/** Payloads as the contract's own tests read them. */
public final class TestJson {

    public static final PayloadJson READER = new PayloadJson() {
        @Override
        public <T> T read(String json, Class<T> type) {
            return EventJson.MAPPER.readValue(json, type);
        }

        @Override
        public Map<String, Object> tree(String json) {
            return EventJson.MAPPER.readValue(json, new TypeReference<>() {});
        }

        @Override
        public <T> T convert(Map<String, Object> tree, Class<T> type) {
            return EventJson.MAPPER.convertValue(tree, type);
        }
    };

    private TestJson() {}
}
