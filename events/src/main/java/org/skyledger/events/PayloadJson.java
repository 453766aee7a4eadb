package org.skyledger.events;

import java.util.Map;

/** What a reader of payloads brings along: the contract itself knows no JSON library. */
public interface PayloadJson {

    <T> T read(String json, Class<T> type);

    /** The JSON as maps, lists, strings, numbers and booleans, which may be changed. */
    Map<String, Object> tree(String json);

    <T> T convert(Map<String, Object> tree, Class<T> type);
}
