package org.skyledger.query.item;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.skyledger.query.cql.Condition;
import org.skyledger.query.ogc.Bbox;
import org.skyledger.query.ogc.DatetimeInterval;

/**
 * Which items are asked for; what is null does not narrow.
 *
 * @param among what an attribute that only this collection has may be
 * @param condition what the parameter {@code filter} says
 */
public record Filter(
        @Nullable Bbox bbox,
        @Nullable DatetimeInterval datetime,
        @Nullable ManagerName manager,
        Map<String, Set<String>> among,
        @Nullable Condition condition) {

    public static final Filter EVERYTHING = new Filter(null, null, null, Map.of(), null);

    public static Filter of(ManagerName manager) {
        return new Filter(null, null, manager, Map.of(), null);
    }
}
