package org.skyledger.query.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skyledger.query.ogc.Bbox;
import org.skyledger.query.ogc.DatetimeInterval;
import org.skyledger.query.problem.ProblemCode;
import org.skyledger.query.problem.Refused;

/**
 * Which records are asked for; null is any.
 *
 * @param recorded when the ledger took them
 * @param bbox in which their entities were or had been
 */
public record EventFilter(
        @Nullable DatetimeInterval recorded,
        @Nullable UUID entity,
        @Nullable String actor,
        @Nullable String type,
        @Nullable Bbox bbox) {

    private static final int LONGEST_NAME = 256;

    public EventFilter {
        refuseLonger("actor", actor);
        refuseLonger("type", type);
        if (bbox != null && bbox.altitude() != null) {
            throw new Refused(ProblemCode.BAD_PARAMETER, "parameter bbox: here a box has four numbers, no altitudes");
        }
    }

    static EventFilter of(UUID entity) {
        return new EventFilter(null, entity, null, null, null);
    }

    private static void refuseLonger(String parameter, @Nullable String value) {
        if (value != null && (value.isEmpty() || value.length() > LONGEST_NAME || value.indexOf('\0') >= 0)) {
            throw new Refused(
                    ProblemCode.BAD_PARAMETER,
                    "parameter " + parameter + ": a name of 1 to " + LONGEST_NAME + " characters is needed");
        }
    }
}
