package org.skyledger.events;

import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Makes a payload of one revision into one of the next.
 *
 * @param type name of the event's class
 * @param from the revision that it reads; it gives the one after it
 * @param change takes the payload as JSON is in Java: maps, lists, strings, numbers, booleans; it may change the map that
 *     it is given
 */
public record Upcaster(String type, int from, UnaryOperator<Map<String, Object>> change) {}
