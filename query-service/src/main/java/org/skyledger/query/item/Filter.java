package org.skyledger.query.item;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
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

    private static final double SMALL_DEGREES = 1;

    public static final Filter EVERYTHING = new Filter(null, null, null, Map.of(), null);

    /** Whether it asks for a small box of the sky: whatever stands there is found fastest by where it stands. */
    boolean isNarrow() {
        return bbox != null && bbox.pieces().stream().allMatch(Filter::isSmall);
    }

    private static boolean isSmall(Envelope box) {
        return box.getWidth() <= SMALL_DEGREES && box.getHeight() <= SMALL_DEGREES;
    }

    /** Tells it from others, the same on every instance. */
    int number() {
        var sets = new TreeMap<String, Set<String>>();
        among.forEach((attribute, values) -> sets.put(attribute, new TreeSet<>(values)));
        return Arrays.asList(bbox, datetime, manager, sets, condition)
                .toString()
                .hashCode();
    }

    public static Filter of(ManagerName manager) {
        return new Filter(null, null, manager, Map.of(), null);
    }
}
