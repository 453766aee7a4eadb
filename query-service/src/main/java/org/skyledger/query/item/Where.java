package org.skyledger.query.item;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.skyledger.query.cql.Condition;
import org.skyledger.query.freshness.Sighted;
import org.skyledger.query.ogc.Bbox;

/** The conditions of a statement about versions, and their values, as one joins the others. */
final class Where {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    /** Those recorded at {@code moment} that pass the filter. */
    static Where held(Instant moment, Filter filter) {
        return new Where().and("recorded @> cast(? as timestamptz)", moment).and(filter);
    }

    /** Those recorded at the moment of a {@link Sighted#SEEN}. */
    static Where heldAsSeen(Filter filter) {
        return new Where().and("recorded @> seen.moment").and(filter);
    }

    private Where and(Filter filter) {
        if (filter.bbox() != null) {
            within(filter.bbox());
        }
        if (filter.datetime() != null) {
            and(
                    "effective && tstzrange(?, ?, '[]')",
                    filter.datetime().start(),
                    filter.datetime().end());
        }
        filter.among()
                .forEach((column, allowed) -> and(
                        column + " in (" + String.join(", ", Collections.nCopies(allowed.size(), "?")) + ")",
                        allowed.toArray()));
        if (filter.manager() != null) {
            and("manager = ?", filter.manager().name());
        }
        return filter.condition() == null ? this : and(filter.condition());
    }

    Where and(Condition condition) {
        return and(condition.sql(), condition.values().toArray());
    }

    /** @param condition with a question mark for each value */
    Where and(String condition, Object... those) {
        conditions.add(condition);
        for (var value : those) {
            // The driver takes moments with an offset only.
            values.add(value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value);
        }
        return this;
    }

    private void within(Bbox bbox) {
        // One condition per piece: the box around both pieces of one that crosses the antimeridian is the whole globe.
        var texts = bbox.texts();
        and(
                texts.stream()
                        .map(_ -> "ST_Intersects(geometry, ST_GeomFromText(?, 4326))")
                        .collect(Collectors.joining(" or ", "(", ")")),
                texts.toArray());
        if (bbox.altitude() != null) {
            and("lower_altitude_meters <= ?", bbox.altitude().upper());
            and("upper_altitude_meters >= ?", bbox.altitude().lower());
        }
    }

    String sql() {
        return " where " + String.join(" and ", conditions);
    }

    List<Object> values() {
        return values;
    }
}
