package org.skyledger.query.item;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.skyledger.query.ogc.Bbox;
import org.skyledger.query.ogc.DatetimeInterval;

/**
 * Which items are asked for; what is null does not narrow.
 *
 * @param among what an attribute that only this collection has may be
 */
public record Filter(
        @Nullable Bbox bbox,
        @Nullable DatetimeInterval datetime,
        @Nullable ManagerName manager,
        Map<String, Set<String>> among) {

    public static final Filter EVERYTHING = new Filter(null, null, null);

    public Filter(@Nullable Bbox bbox, @Nullable DatetimeInterval datetime, @Nullable ManagerName manager) {
        this(bbox, datetime, manager, Map.of());
    }

    public static Filter of(ManagerName manager) {
        return new Filter(null, null, manager);
    }
}
